package dev.planwright.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.contract.TestTasks;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.port.out.Budget;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.request.PromptPreview;
import dev.planwright.llm.internal.chat.ChatEnd.Reason;
import dev.planwright.llm.internal.chat.SchemaSupport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChatPlanProposerTest {
    private static final String TWO_STEPS = "{\"title\": \"T\", \"description\": \"D\", \"steps\": ["
            + "{\"id\": \"a\", \"name\": \"A\", \"estimate\": \"1h\"},"
            + "{\"id\": \"b\", \"name\": \"B\", \"dependencies\": [\"a\"], \"estimate\": \"1h\"}]";

    private final Said said = new Said();
    private final ScriptedProvider provider = new ScriptedProvider("one");
    private final ChatPlanProposer proposer =
            new ChatPlanProposer(provider, InstantSource.fixed(Instant.parse("2026-01-05T09:00:00Z")));

    private static ProposalTask task(ProposalTask.Mode mode) {
        return TestTasks.UPGRADE.in(mode);
    }

    private DraftEnd propose() {
        return proposer.propose(TestTasks.UPGRADE, said);
    }

    @Test
    void proposesWhatTheModelSays() {
        provider.says(TWO_STEPS + "}");

        DraftEnd end = propose();

        assertThat(proposer.name()).isEqualTo("one:m");
        assertThat(said.heads).containsExactly("T|D");
        assertThat(said.ids()).containsExactly("a", "b");
        assertThat(end).isInstanceOfSatisfying(DraftEnd.Finished.class, finished -> {
            assertThat(finished.promptVersion()).hasValue("v3");
            assertThat(finished.draft().title()).isEqualTo("T");
        });
        assertThat(said.attempts).singleElement().satisfies(attempt -> {
            assertThat(attempt.provider()).isEqualTo("one");
            assertThat(attempt.model()).isEqualTo("m");
            assertThat(attempt.outcome()).isEqualTo("finished");
            assertThat(attempt.inputTokens()).isEqualTo(100);
            assertThat(attempt.outputTokens()).isEqualTo(10);
        });
    }

    /** Every cut of a reply, every way in which a call can end: a whole plan only if all steps are there. */
    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"CANCELLED", "SCHEMA_REFUSED", "TOO_LONG"},
            mode = EnumSource.Mode.EXCLUDE)
    void neverCallsAnAnswerFinishedThatLacksSteps(Reason reason) {
        String text = TWO_STEPS + ", \"success_criteria\": [\"done\"]}";
        int closed = TWO_STEPS.length();
        for (int cut = 0; cut <= text.length(); cut++) {
            ScriptedProvider breaking = new ScriptedProvider("one").says(List.of(text.substring(0, cut)), reason);
            Said heard = new Said();

            DraftEnd end = new ChatPlanProposer(breaking, InstantSource.system()).propose(TestTasks.UPGRADE, heard);

            assertThat(end instanceof DraftEnd.Finished).as("cut at %d", cut).isEqualTo(cut >= closed);
            assertThat(heard.attempts.get(0).outcome().equals("finished")).isEqualTo(cut >= closed);
            if (end instanceof DraftEnd.BrokenOff broken && reason != Reason.COMPLETE) {
                assertThat(broken.reason()).isEqualTo(reason.code());
            } else if (end instanceof DraftEnd.BrokenOff broken) {
                assertThat(broken.reason()).isIn("invalid", "truncated");
            }
        }
    }

    @Test
    void prosesIsNoPlan() {
        provider.says("I am sorry, but I cannot plan this.");

        assertThat(propose()).isEqualTo(new DraftEnd.BrokenOff("invalid", "the answer is no plan in JSON"));
    }

    @Test
    void aPlanWithoutStepsIsNoPlan() {
        provider.says("{\"title\": \"T\", \"steps\": []}");

        assertThat(propose())
                .isInstanceOfSatisfying(
                        DraftEnd.BrokenOff.class,
                        end -> assertThat(end.reason()).isEqualTo("invalid"));
    }

    @Test
    void handsOnTheQuestionsOfTheModel() {
        provider.says("{\"title\": \"\", \"questions\": [\"Which version?\"], \"steps\": []}");

        assertThat(propose()).isEqualTo(new DraftEnd.Questions(List.of("Which version?")));
        assertThat(said.attempts.get(0).outcome()).isEqualTo("questions");
    }

    @Test
    void questionsBesideStepsStayOpen() {
        provider.says(TWO_STEPS + ", \"questions\": [\"Who?\"]}");

        assertThat(propose())
                .isInstanceOfSatisfying(
                        DraftEnd.Finished.class,
                        end -> assertThat(end.draft().openQuestions()).containsExactly("Who?"));
    }

    @Test
    void asksAgainAtOnceWithTheNextLowerSchemaIfOneIsRefused() {
        provider.takes(SchemaSupport.POSITIONAL)
                .says(List.of(), Reason.SCHEMA_REFUSED)
                .says(List.of(), Reason.SCHEMA_REFUSED)
                .says(TWO_STEPS + "}");

        assertThat(propose()).isInstanceOf(DraftEnd.Finished.class);
        assertThat(provider.calls).extracting(call -> call.schema().isPresent()).containsExactly(true, true, false);
        assertThat(provider.calls.get(0).schema().get().json()).contains("prefixItems");
        assertThat(provider.calls.get(1).schema().get().json()).doesNotContain("prefixItems");
        assertThat(provider.calls.get(2).user()).contains("The form of the answer");
        assertThat(said.attempts)
                .extracting(attempt -> attempt.outcome())
                .containsExactly("refused", "refused", "finished");
    }

    @Test
    void asksWithHalfThePromptIfTheModelSaysItIsTooLong() {
        String large = "x".repeat(3_000);
        PlanContext context =
                PlanContext.of("a", large).with("b", dev.planwright.domain.request.ContextValue.of(large));
        provider.holds(6_000, 1_000).says(List.of(), Reason.TOO_LONG).says(TWO_STEPS + "}");

        DraftEnd end = proposer.propose(TestTasks.fresh(PlanRequest.of("Upgrade", context)), said);

        assertThat(end).isInstanceOf(DraftEnd.Finished.class);
        assertThat(provider.calls.get(1).user().length())
                .isLessThan(provider.calls.get(0).user().length());
        assertThat(said.notes).anySatisfy(note -> {
            assertThat(note.code()).isEqualTo(FindingCode.CONTEXT_CUT);
            assertThat(note.path()).isEqualTo("/context/b");
        });
    }

    @Test
    void declinesATaskThatDoesNotFitIntoTheWindow() {
        provider.holds(500, 400);

        assertThat(propose())
                .isInstanceOfSatisfying(
                        DraftEnd.Declined.class,
                        end -> assertThat(end.reason())
                                .isEqualTo("The task is too large for one:m, which takes 500 tokens."));
        assertThat(provider.calls).isEmpty();
    }

    @Test
    void aBudgetThatIsTooSmallIsNotCalledATaskThatIsTooLarge() {
        ProposalTask poor = TestTasks.UPGRADE.within(new Budget(500, Duration.ofMinutes(1)));
        ProposalTask poorer = poor.within(new Budget(0, Duration.ofMinutes(1)));

        assertThat(proposer.propose(poor, said))
                .isEqualTo(new DraftEnd.BrokenOff("budget", "too few tokens are left for an answer"));
        assertThat(proposer.propose(poorer, said)).isEqualTo(new DraftEnd.BrokenOff("budget"));
        assertThat(provider.calls).isEmpty();
    }

    @Test
    void goesOnAfterTheFinishedSteps() {
        StepDraft a = StepDraft.builder("a", "A").build();
        provider.says(
                "{\"steps\": [{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\", \"dependencies\":"
                        + " [\"a\"]}]}");

        DraftEnd end = proposer.propose(task(new ProposalTask.Continue(PlanDraft.ofSteps(List.of(a)))), said);

        assertThat(end).isInstanceOf(DraftEnd.Finished.class);
        assertThat(said.ids()).containsExactly("b");
        assertThat(provider.calls.get(0).user()).contains("a: A");
    }

    @Test
    void aContinuationMaySayThatNothingIsMissing() {
        StepDraft a = StepDraft.builder("a", "A").build();
        provider.says("{\"steps\": []}");

        assertThat(proposer.propose(task(new ProposalTask.Continue(PlanDraft.ofSteps(List.of(a)))), said))
                .isInstanceOf(DraftEnd.Finished.class);
    }

    @Test
    void stopsPayingForWhatIsNoJson() {
        List<String> pieces = new ArrayList<>(List.of("{\"steps\": [{]"));
        for (int k = 0; k < 50; k++) {
            pieces.add("more");
        }
        provider.says(pieces, Reason.COMPLETE);

        assertThat(propose())
                .isInstanceOfSatisfying(
                        DraftEnd.BrokenOff.class,
                        end -> assertThat(end.reason()).isEqualTo("invalid"));
        assertThat(provider.piecesTaken).isEqualTo(1);
    }

    @Test
    void stopsWhenNobodyListensAnyMore() {
        said.cancelled = true;
        provider.says(TWO_STEPS + "}");

        assertThat(propose()).isEqualTo(new DraftEnd.BrokenOff("cancelled"));
    }

    @Test
    void showsWhatItWouldAskWithoutAsking() {
        provider.takes(SchemaSupport.ORDINARY);

        PromptPreview preview = proposer.preview(TestTasks.UPGRADE);

        assertThat(preview.user()).contains("Upgrade PostgreSQL 12 to 15");
        assertThat(preview.schema()).isPresent();
        assertThat(preview.promptTokens()).isPositive();
        assertThat(preview.windowTokens()).isEqualTo(32_000);
        assertThat(provider.calls).isEmpty();
        assertThat(Optional.of(preview.promptVersion())).hasValue("v3");
    }
}
