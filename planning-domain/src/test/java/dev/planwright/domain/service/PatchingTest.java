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
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A proposer is shown what is wrong with its plan, and patches it. */
class PatchingTest {
    private static final String TASK = "Upgrade PostgreSQL 12 to 15";
    private static final List<StepDraft> CYCLE = List.of(step("a", "b"), step("b", "a"), step("c"));

    private static StepDraft step(String id, String... dependencies) {
        return StepDraft.builder(id, "Upgrade part " + id)
                .estimate(EstimateDraft.exactly(Duration.ofHours(1)))
                .dependencies(dependencies)
                .build();
    }

    /** Proposes a plan, then answers each call for a patch with the next end, and then with nothing changed. */
    private static final class Patcher implements PlanProposer {
        private final List<StepDraft> plan;
        private final List<DraftEnd> ends;
        private final List<ProposalTask.Patch> asked = new ArrayList<>();

        private Patcher(List<StepDraft> plan, DraftEnd... ends) {
            this.plan = plan;
            this.ends = List.of(ends);
        }

        @Override
        public String name() {
            return "model";
        }

        @Override
        public DraftEnd propose(ProposalTask task, DraftListener listener) {
            if (task.mode() instanceof ProposalTask.Patch patch) {
                asked.add(patch);
                listener.onHead("Another title", "");
                listener.onStep(step("never-heard"));
                listener.onNote(new Finding(FindingCode.REPLY_FORM, Severity.INFO, Optional.empty(), "", "odd form"));
                listener.onAttempt(new Attempt("model", "", "patched", 1, 1, Duration.ZERO));
                return asked.size() <= ends.size() ? ends.get(asked.size() - 1) : patch();
            }
            plan.forEach(listener::onStep);
            return patch();
        }
    }

    private static DraftEnd patch(StepDraft... steps) {
        return new DraftEnd.Finished(PlanDraft.ofSteps(List.of(steps)));
    }

    private static Plan plan(PlanProposer proposer, PlanOptions options, PlanListener listener) {
        PlanRequest request = PlanRequest.of(TASK, PlanContext.EMPTY, options);
        return ((PlanOutcome.Planned) new PlanningService(List.of(proposer), SETTINGS).plan(request, listener)).plan();
    }

    private static Plan plan(PlanProposer proposer) {
        return plan(proposer, PlanOptions.NONE, PlanListener.NONE);
    }

    private static List<String> waits(Plan plan) {
        return plan.steps().stream()
                .map(step -> step.id() + step.dependencies().toString())
                .toList();
    }

    @Test
    void aPatchReplacesStepsInTheirPlaceAndAddsNewOnesAtTheEnd() {
        Patcher patcher = new Patcher(CYCLE, patch(step("d", "c"), step("a")));
        List<PlanEvent> events = new ArrayList<>();

        Plan plan = plan(patcher, PlanOptions.NONE.withStrict(true), events::add);

        assertThat(waits(plan)).containsExactly("a[]", "b[a]", "c[]", "d[c]");
        assertThat(plan.repairs()).isEmpty();
        assertThat(patcher.asked).singleElement().satisfies(asked -> {
            assertThat(asked.draft().steps()).isEqualTo(CYCLE);
            assertThat(asked.findings()).isNotEmpty().allMatch(Finding::isError);
        });
        assertThat(events)
                .contains(new PlanEvent.Progress(Stage.REPAIRING, "Mending what is wrong with the steps", 80));
        assertThat(events.toString()).doesNotContain("never-heard", "Another title");
    }

    @Test
    void whatIsNotedAndSpentWhilePatchingStandsInThePlan() {
        Plan plan = plan(new Patcher(CYCLE, patch(step("a"))));

        assertThat(plan.findings()).extracting(Finding::message).contains("odd form");
        assertThat(plan.provenance().attempts()).extracting(Attempt::outcome).contains("patched");
    }

    @Test
    void aSoundPlanIsNotPatched() {
        Patcher patcher = new Patcher(List.of(step("a")));

        plan(patcher);

        assertThat(patcher.asked).isEmpty();
    }

    @Test
    void aPatchThatMakesItWorseIsDropped() {
        Patcher patcher = new Patcher(CYCLE, patch(step("a"), step("c", "gone"), step("d", "gone")), patch(step("a")));

        assertThat(waits(plan(patcher))).containsExactly("a[]", "b[a]", "c[]");
        assertThat(patcher.asked).hasSize(2);
        assertThat(patcher.asked.get(0).tried()).isEmpty();
        assertThat(patcher.asked.get(1).draft().steps()).isEqualTo(CYCLE);
        assertThat(patcher.asked.get(1).tried())
                .extracting(Finding::message)
                .contains("step \"c\" waits for \"gone\", which is no step of the plan");
    }

    @Test
    void whoHasNothingToSayIsNotAskedTheSameAgain() {
        Patcher patcher = new Patcher(CYCLE, patch());

        assertThat(plan(patcher).repairs()).isNotEmpty();
        assertThat(patcher.asked).hasSize(1);
    }

    private static StepDraft taking(StepDraft step, Duration time) {
        return step.toBuilder().estimate(EstimateDraft.exactly(time)).build();
    }

    private static Plan within(String deadline, Patcher patcher) {
        PlanRequest request = PlanRequest.of(TASK, PlanContext.of("deadline", deadline));
        PlanningService service = new PlanningService(List.of(patcher), SETTINGS);
        return ((PlanOutcome.Planned) service.plan(request, PlanListener.NONE)).plan();
    }

    @Test
    void ofAPlanThatTakesTooLongTheStepsThatMakeItLongAreAskedForAgain() {
        StepDraft side = taking(step("side"), Duration.ofMinutes(5));
        Patcher patcher = new Patcher(List.of(step("a"), step("b", "a"), side), patch(step("b")));

        Plan plan = within("90 minutes", patcher);

        assertThat(patcher.asked).singleElement().satisfies(asked -> {
            assertThat(asked.criticalPath()).containsExactly("a", "b");
            assertThat(asked.findings()).extracting(Finding::code).containsExactly(FindingCode.DEADLINE_MISSED);
        });
        assertThat(waits(plan)).containsExactlyInAnyOrder("a[]", "b[]", "side[]");
        assertThat(plan.findings()).extracting(Finding::code).doesNotContain(FindingCode.DEADLINE_MISSED);
    }

    @Test
    void theSameWorkDoesNotTakeLessTimeBecauseLittleIsLeft() {
        StepDraft hurried = taking(step("b", "a"), Duration.ofMinutes(1));
        Patcher patcher = new Patcher(List.of(step("a"), step("b", "a")), patch(hurried));

        Plan plan = within("90 minutes", patcher);

        assertThat(plan.findings()).extracting(Finding::code).contains(FindingCode.DEADLINE_MISSED);
        assertThat(plan.schedule().expected()).isGreaterThan(Duration.ofMinutes(90));
    }

    @Test
    void aPlanThatCanBeScheduledIsBetterEvenIfItThenMissesItsDeadline() {
        Patcher patcher = new Patcher(CYCLE, patch(step("a")));

        within("30 minutes", patcher);

        assertThat(patcher.asked).hasSize(2);
        assertThat(patcher.asked.get(1).draft().steps()).containsExactly(step("a"), step("b", "a"), step("c"));
    }

    @Test
    void anObjectionThatIsMetIsAGainThoughAnotherStays() {
        StepDraft vague = step("a").toBuilder().description("TBD").build();
        Patcher patcher = new Patcher(
                List.of(vague, step("b").toBuilder().description("TBD").build()), patch(step("a")));

        assertThat(plan(patcher).steps()).extracting(step -> step.description()).containsExactly("", "TBD");
        assertThat(patcher.asked).hasSize(1);
    }

    @Test
    void aStepThatSaysWhatIsLeftOutMayTakeLess() {
        StepDraft less = taking(step("b", "a"), Duration.ofMinutes(10)).toBuilder()
                .description("Only the table of orders; the archive is left out.")
                .build();
        Patcher patcher = new Patcher(List.of(step("a"), step("b", "a")), patch(less));

        assertThat(within("90 minutes", patcher).findings())
                .extracting(Finding::code)
                .doesNotContain(FindingCode.DEADLINE_MISSED);
    }

    @Test
    void afterTwoRoundsTheRestIsMendedByRule() {
        Patcher patcher = new Patcher(CYCLE, new DraftEnd.BrokenOff("reset"));

        Plan plan = plan(patcher);

        assertThat(patcher.asked).hasSize(2);
        assertThat(plan.repairs()).isNotEmpty();
        assertThat(waits(plan)).containsExactly("a[]", "b[a]", "c[]");
    }

    @Test
    void whoDeclinesToPatchIsNotAskedAgain() {
        Patcher patcher = new Patcher(CYCLE, new DraftEnd.Declined("no patches", List.of()));

        assertThat(plan(patcher).repairs()).isNotEmpty();
        assertThat(patcher.asked).hasSize(1);
    }

    @Test
    void strictModeRefusesWhatAPatchLeavesWrongAndCarriesTheBestDraft() {
        Patcher patcher = new Patcher(List.of(step("a", "b"), step("b", "a"), step("c", "gone")), patch(step("a")));

        assertThatThrownBy(() -> plan(patcher, PlanOptions.NONE.withStrict(true), PlanListener.NONE))
                .isInstanceOfSatisfying(PlanningException.class, refused -> {
                    assertThat(refused.error()).isEqualTo(PlanningError.PLAN_REFUSED);
                    assertThat(refused.draft().orElseThrow().steps())
                            .containsExactly(step("a"), step("b", "a"), step("c", "gone"));
                })
                .hasMessageContaining("The proposed plan has errors");
    }
}
