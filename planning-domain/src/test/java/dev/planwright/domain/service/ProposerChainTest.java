package dev.planwright.domain.service;

import static dev.planwright.domain.contract.TestSettings.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.event.Stage;
import dev.planwright.domain.plan.Attempt;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.PromptPreviewing;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.request.PromptPreview;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is asked, in which order, and what a caller hears of it. */
class ProposerChainTest {
    private static final PlanRequest TASK = PlanRequest.of("Upgrade PostgreSQL 12 to 15");
    private static final DraftEnd DONE = new DraftEnd.Finished(PlanDraft.ofSteps(List.of()));
    private static final DraftEnd DECLINED = new DraftEnd.Declined("It knows no such task", List.of());

    private final List<PlanEvent> events = new ArrayList<>();

    private static StepDraft step(String id) {
        return StepDraft.builder(id, "Upgrade part " + id)
                .estimate(EstimateDraft.exactly(Duration.ofHours(1)))
                .build();
    }

    private interface Answer extends BiFunction<ProposalTask, DraftListener, DraftEnd> {}

    /** Says these steps, then ends so. */
    private static Answer says(DraftEnd end, String... ids) {
        return (task, listener) -> {
            for (String id : ids) {
                listener.onStep(step(id));
            }
            return end;
        };
    }

    private static DraftEnd breaksOff(String reason) {
        return new DraftEnd.BrokenOff(reason);
    }

    /** Answers one call after the other; a further call is a failure of the test. */
    private static final class Scripted implements PlanProposer {
        private final String name;
        private final Queue<Answer> answers;
        private final List<ProposalTask.Mode> asked = new ArrayList<>();

        private Scripted(String name, Answer... answers) {
            this.name = name;
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public DraftEnd propose(ProposalTask task, DraftListener listener) {
            asked.add(task.mode());
            return answers.remove().apply(task, listener);
        }
    }

    private PlanOutcome outcome(PlanRequest request, PlanProposer... proposers) {
        return new PlanningService(List.of(proposers), SETTINGS).plan(request, events::add);
    }

    private Plan plan(PlanProposer... proposers) {
        return ((PlanOutcome.Planned) outcome(TASK, proposers)).plan();
    }

    private static List<String> ids(Plan plan) {
        return plan.steps().stream().map(step -> step.id().value()).toList();
    }

    private List<PlanEvent> changes() {
        return events.stream()
                .filter(PlanEvent.ProviderChanged.class::isInstance)
                .toList();
    }

    @Test
    void whoGetsOnIsAskedTwiceToGoOn() {
        Scripted cut = new Scripted(
                "cut", says(breaksOff("length"), "a"), says(breaksOff("length"), "b"), says(breaksOff("length"), "c"));
        Scripted next = new Scripted("next", says(DONE, "d"));

        Plan plan = plan(cut, next);

        assertThat(ids(plan)).containsExactly("a", "b", "c", "d");
        assertThat(changes())
                .containsExactly(
                        new PlanEvent.ProviderChanged("cut", "cut", "length", 1),
                        new PlanEvent.ProviderChanged("cut", "cut", "length", 2),
                        new PlanEvent.ProviderChanged("cut", "next", "length", 3));
        assertThat(cut.asked.get(0)).isEqualTo(new ProposalTask.Fresh());
        assertThat(cut.asked.get(2))
                .isInstanceOfSatisfying(
                        ProposalTask.Continue.class,
                        mode -> assertThat(mode.finished().steps()).containsExactly(step("a"), step("b")));
    }

    @Test
    void anAnswerThatWasTooLongFromTheStartIsNotAskedForAgain() {
        Scripted cut = new Scripted("cut", says(breaksOff("length")));
        Scripted next = new Scripted("next", says(DONE, "a"));

        assertThat(ids(plan(cut, next))).containsExactly("a");
        assertThat(changes()).containsExactly(new PlanEvent.ProviderChanged("cut", "next", "length", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stall", "truncated", "reset", "invalid"})
    void whatMayPassIsTriedOnceMoreEvenWithoutAStep(String reason) {
        Scripted shaky = new Scripted("shaky", says(breaksOff(reason)), says(breaksOff(reason)));
        Scripted next = new Scripted("next", says(DONE, "a"));

        assertThat(ids(plan(shaky, next))).containsExactly("a");
        assertThat(shaky.answers).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "rate_limit", "filter", "connect"})
    void whatDoesNotPassSendsToTheNextAtOnce(String reason) {
        Scripted refusing = new Scripted("refusing", says(breaksOff(reason), "a"));
        Scripted next = new Scripted("next", says(DONE, "b"));

        assertThat(ids(plan(refusing, next))).containsExactly("a", "b");
        assertThat(changes()).containsExactly(new PlanEvent.ProviderChanged("refusing", "next", reason, 1));
    }

    @Test
    void whoCannotGoOnIsAskedForAWholePlanWhenNobodyElseCan() {
        Scripted model = new Scripted("model", says(breaksOff("refused"), "a", "b"));
        Scripted book = new Scripted("book", says(DECLINED), says(DONE, "b", "c"));

        Plan plan = plan(model, book);

        assertThat(ids(plan)).containsExactly("b", "c");
        assertThat(book.asked).hasExactlyElementsOfTypes(ProposalTask.Continue.class, ProposalTask.Fresh.class);
        assertThat(events).contains(new PlanEvent.StepRemoved(step("a").toStep().id(), "checked and put in order"));
        assertThat(changes()).containsExactly(new PlanEvent.ProviderChanged("model", "book", "refused", 0));
        assertThat(events).noneMatch(PlanEvent.StepRevised.class::isInstance);
    }

    @Test
    void aStepThatMovesIsRevisedAlone() {
        Scripted model = new Scripted("model", (task, listener) -> {
            listener.onStep(step("b").withDependencies(List.of("a")));
            listener.onStep(step("a"));
            listener.onStep(step("c"));
            return DONE;
        });

        assertThat(ids(plan(model))).containsExactly("a", "b", "c");
        assertThat(events)
                .filteredOn(PlanEvent.StepRevised.class::isInstance)
                .containsExactly(new PlanEvent.StepRevised(0, step("a").toStep(), "checked and put in order"));
    }

    @Test
    void whoDeclinesTheTaskItselfIsNotAskedAgain() {
        Scripted book = new Scripted("book", says(DECLINED));
        Scripted model = new Scripted("model", says(breaksOff("refused"), "a"));

        assertThatThrownBy(() -> plan(book, model))
                .isInstanceOfSatisfying(PlanningException.class, error -> {
                    assertThat(error.error()).isEqualTo(PlanningError.PROPOSERS_FAILED);
                    assertThat(error.draft().orElseThrow().steps()).containsExactly(step("a"));
                })
                .hasMessage("No proposer finished the plan: It knows no such task; model broke off (refused)");
        assertThat(changes()).containsExactly(new PlanEvent.ProviderChanged("book", "model", "declined", 0));
    }

    @Test
    void theErrorCarriesWhatWasFinishedBeforeSomebodyTriedAfresh() {
        Scripted model = new Scripted("model", says(new DraftEnd.BrokenOff("refused", "no credit"), "a"));
        Scripted book = new Scripted("book", says(DECLINED), says(DECLINED));

        assertThatThrownBy(() -> plan(model, book))
                .isInstanceOfSatisfying(
                        PlanningException.class,
                        error -> assertThat(error.draft().orElseThrow().steps()).containsExactly(step("a")))
                .hasMessageContaining("model broke off (refused: no credit); It knows no such task");
    }

    @Test
    void aDeclineIsNoChangeThatIsTold() {
        Scripted model = new Scripted("model", says(breaksOff("refused")));
        Scripted book = new Scripted("book", says(DECLINED));
        Scripted next = new Scripted("next", says(DONE, "a"));

        plan(model, book, next);

        assertThat(changes()).containsExactly(new PlanEvent.ProviderChanged("model", "next", "refused", 0));
    }

    @Test
    void aChangeIsToldBeforeWhatTheNextOneSaysAndAtItsEndIfItSaysNothing() {
        Scripted first = new Scripted("first", says(breaksOff("refused")));
        Scripted silent = new Scripted("silent", says(breaksOff("connect")));
        Scripted third = new Scripted("third", (task, listener) -> {
            listener.onHead("Upgrade", "In place");
            return breaksOff("filter");
        });
        Scripted last = new Scripted("last", says(DONE, "a"));

        plan(first, silent, third, last);

        assertThat(events.stream()
                        .filter(event -> !(event instanceof PlanEvent.Progress))
                        .toList())
                .startsWith(
                        new PlanEvent.ProviderChanged("first", "silent", "refused", 0),
                        new PlanEvent.ProviderChanged("silent", "third", "connect", 0),
                        new PlanEvent.Outlined("plan-1", "Upgrade", "In place"),
                        new PlanEvent.ProviderChanged("third", "last", "filter", 0),
                        new PlanEvent.StepProposed(0, step("a").toStep()));
    }

    @Test
    void whatGoesOnIsHeldToTheSameLimitsAndTellsItsHead() {
        PlanningService service = new PlanningService(List.of(new Scripted("model", says(DONE, "b"))), SETTINGS);
        PlanDraft titled = new PlanDraft(
                "Upgrade",
                "In place",
                List.of(step("a")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false);

        assertThatThrownBy(() -> service.resume(PlanRequest.of(" "), titled, events::add))
                .isInstanceOfSatisfying(
                        PlanningException.class,
                        error -> assertThat(error.error()).isEqualTo(PlanningError.INVALID_REQUEST));
        events.clear();
        service.resume(TASK, titled, events::add);
        assertThat(events)
                .contains(
                        new PlanEvent.Progress(Stage.READING, "Reading what was finished before", 0),
                        new PlanEvent.Outlined("plan-1", "Upgrade", "In place"));
    }

    @Test
    void aFurtherHeadAndFinishedStepsSaidAgainChangeNothing() {
        Scripted model = new Scripted("model", (task, listener) -> {
            listener.onHead("Upgrade", "In place");
            listener.onStep(step("a"));
            return breaksOff("refused");
        });
        Scripted next = new Scripted("next", (task, listener) -> {
            listener.onHead("Another", "Elsewhere");
            listener.onStep(step("a").withDependencies(List.of("b")));
            listener.onStep(step("b"));
            return DONE;
        });

        Plan plan = plan(model, next);

        assertThat(plan.steps()).containsExactly(step("a").toStep(), step("b").toStep());
        assertThat(plan.outline().title()).isEqualTo("Upgrade");
        assertThat(plan.outline().description()).isEqualTo("In place");
        assertThat(events).filteredOn(PlanEvent.Outlined.class::isInstance).hasSize(1);
    }

    @Test
    void atMostFiveQuestionsAreAskedBack() {
        List<String> questions = IntStream.range(0, 7)
                .mapToObj(number -> "Question " + number + "?")
                .toList();
        Scripted asking = new Scripted("asking", says(new DraftEnd.Questions(questions)));
        Scripted never = new Scripted("never");

        assertThat(outcome(TASK, asking, never))
                .isInstanceOfSatisfying(
                        PlanOutcome.NeedsInput.class,
                        needed -> assertThat(needed.questions()).isEqualTo(questions.subList(0, 5)));
        assertThat(never.asked).isEmpty();
    }

    @Test
    void aPlanWithoutStepsIsNone() {
        assertThatThrownBy(() -> plan(new Scripted("empty", says(DONE))))
                .isInstanceOfSatisfying(
                        PlanningException.class,
                        error -> assertThat(error.error()).isEqualTo(PlanningError.PROPOSERS_FAILED))
                .hasMessage("empty finished without a single step");
    }

    @Test
    void theRequestChoosesWhoIsAskedAndInWhichOrder() {
        Scripted first = new Scripted("first");
        Scripted second = new Scripted("second", says(DECLINED));
        Scripted third = new Scripted("third", says(DONE, "a"));
        PlanRequest chosen = PlanRequest.of(
                TASK.task(), PlanContext.EMPTY, PlanOptions.NONE.withPlanners(List.of("second", "third")));
        PlanRequest unknown =
                PlanRequest.of(TASK.task(), PlanContext.EMPTY, PlanOptions.NONE.withPlanners(List.of("fourth")));

        outcome(chosen, third, first, second);

        assertThat(first.asked).isEmpty();
        assertThat(second.asked).hasSize(1);
        assertThatThrownBy(() -> outcome(unknown, first, second))
                .isInstanceOfSatisfying(
                        PlanningException.class,
                        error -> assertThat(error.error()).isEqualTo(PlanningError.INVALID_REQUEST))
                .hasMessageContaining(
                        "/options/planner names a planner that is not set up here; there are: first, second");
    }

    @Test
    void aDeadlineThatCannotBeReadIsRefused() {
        PlanRequest request = PlanRequest.of(
                TASK.task(), PlanContext.EMPTY, PlanOptions.NONE.withDeadline("when the cows come home"));

        assertThatThrownBy(() -> outcome(request, new Scripted("never")))
                .isInstanceOfSatisfying(
                        PlanningException.class,
                        error -> assertThat(error.error()).isEqualTo(PlanningError.INVALID_REQUEST))
                .hasMessageContaining("/options/deadline \"when the cows come home\" is neither a span");
    }

    @Test
    void theRequestLimitsTheSteps() {
        PlanRequest request = PlanRequest.of(TASK.task(), PlanContext.EMPTY, PlanOptions.NONE.withMaxSteps(2));

        Plan plan = ((PlanOutcome.Planned)
                        outcome(request, new Scripted("many", says(DONE, "a", "b", "c", "d"), says(DECLINED))))
                .plan();

        assertThat(ids(plan)).containsExactly("a", "b");
        assertThat(plan.repairs())
                .singleElement()
                .satisfies(repair -> assertThat(repair.code()).isEqualTo(FindingCode.TOO_MANY_STEPS));
    }

    @Test
    void noteOfAProposerStandsOnceInThePlanAndNoMoreThanFiftyDo() {
        Scripted noting = new Scripted("noting", (task, listener) -> {
            for (int number = 0; number < 60; number++) {
                listener.onNote(note(number));
                listener.onNote(note(number));
            }
            listener.onStep(step("a"));
            return DONE;
        });

        assertThat(plan(noting).findings())
                .filteredOn(finding -> finding.code() == FindingCode.REPLY_FORM)
                .isEqualTo(
                        IntStream.range(0, 50).mapToObj(ProposerChainTest::note).toList());
    }

    private static Finding note(int number) {
        return new Finding(FindingCode.REPLY_FORM, Severity.INFO, Optional.empty(), "", "note " + number);
    }

    @Test
    void provenanceTellsOfEachCallOnce() {
        Scripted book = new Scripted("book", says(DECLINED));
        Scripted asked = new Scripted("model:large:1", (task, listener) -> {
            listener.onAttempt(new Attempt("model", "large:1", "finished", 7, 8, Duration.ofMillis(9)));
            listener.onStep(step("a"));
            return new DraftEnd.Finished(PlanDraft.ofSteps(List.of()), Optional.of("v3"));
        });

        Plan plan = plan(book, asked);

        assertThat(plan.provenance().attempts())
                .containsExactly(
                        new Attempt("book", "", "declined", 0, 0, Duration.ZERO),
                        new Attempt("model", "large:1", "finished", 7, 8, Duration.ofMillis(9)));
        assertThat(plan.provenance().planner()).isEqualTo("model");
        assertThat(plan.provenance().model()).contains("large:1");
        assertThat(plan.provenance().promptVersion()).contains("v3");
        assertThat(plan.provenance().createdAt()).isEqualTo(SETTINGS.clock().instant());
    }

    @Test
    void theProgressGoesUpAndEndsWithThePlan() {
        Plan plan = plan(new Scripted("first", says(DONE, "a")));

        assertThat(events)
                .filteredOn(PlanEvent.Progress.class::isInstance)
                .extracting(event -> ((PlanEvent.Progress) event).percent())
                .containsExactly(0, 5, 10, 90);
        assertThat(events.get(events.size() - 1)).isEqualTo(new PlanEvent.Completed(plan));
    }

    @Test
    void aDryRunShowsWhatModelsWouldBeAskedWithoutSecrets() {
        List<String> tasks = new ArrayList<>();
        PlanRequest secret = PlanRequest.of("Upgrade PostgreSQL with password=hunter22");

        List<PromptPreview> previews =
                new PlanningService(List.of(new Scripted("book"), new Previewing(tasks)), SETTINGS).preview(secret);

        assertThat(previews).containsExactly(Previewing.PREVIEW);
        assertThat(tasks).containsExactly("Upgrade PostgreSQL with password=***");
        assertThatThrownBy(() -> new PlanningService(List.of(), SETTINGS).preview(PlanRequest.of(" ")))
                .isInstanceOf(PlanningException.class);
    }

    private record Previewing(List<String> tasks) implements PlanProposer, PromptPreviewing {
        private static final PromptPreview PREVIEW =
                new PromptPreview("model", "v1", "system", "user", Optional.empty(), 1, 2, 3);

        @Override
        public String name() {
            return "model";
        }

        @Override
        public DraftEnd propose(ProposalTask task, DraftListener listener) {
            throw new AssertionError("a dry run asks nobody");
        }

        @Override
        public PromptPreview preview(ProposalTask task) {
            tasks.add(task.request().task());
            return PREVIEW;
        }
    }
}
