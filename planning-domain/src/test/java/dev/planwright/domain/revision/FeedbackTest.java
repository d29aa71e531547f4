package dev.planwright.domain.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.plan.StepStatus;
import dev.planwright.domain.plan.WorkingTime;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackTest {
    private static final List<StepDraft> STEPS = List.of(
            step("look", "Check disk space", StepStatus.DONE),
            step("backup", "Back up the payments database", StepStatus.TODO),
            step("load-test", "Run a load test", StepStatus.TODO),
            step("upgrade", "Upgrade the database", StepStatus.TODO),
            step("smoke-test", "Run a smoke test", StepStatus.TODO));

    private static StepDraft step(String id, String name, StepStatus status) {
        return StepDraft.builder(id, name).status(status).build();
    }

    private static Feedback read(String text) {
        return Feedback.read(text, STEPS, WorkingTime.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "Remove step 3, load-test",
        "Please drop the load test., load-test",
        "Skip load-test, load-test",
        "Remove the last step!, smoke-test",
        "Leave out `Run a load test`, load-test",
        "We don't need the backup of the payments database, backup"
    })
    void readsWhichStepIsToGo(String sentence, String id) {
        assertThat(read(sentence)).isEqualTo(new Feedback(List.of(new Edit.Remove(Set.of(id))), List.of(), List.of()));
    }

    @Test
    void readsSeveralStepsOnlyWhereSeveralAreMeant() {
        assertThat(read("Remove steps 3 and 5").edits())
                .containsExactly(new Edit.Remove(Set.of("load-test", "smoke-test")));
        assertThat(read("Remove all test steps").edits())
                .containsExactly(new Edit.Remove(Set.of("load-test", "smoke-test")));
        assertThatThrownBy(() -> read("Remove the test"))
                .hasMessageContaining("fits more than one step: ")
                .hasMessageContaining("smoke-test");
    }

    @ParameterizedTest
    @CsvSource({
        "Move step 4 after step 5, upgrade, smoke-test",
        "Step 4 must wait for the smoke test, upgrade, smoke-test",
        "Do step 3 only before step 2!, backup, load-test",
        "Put the smoke test right before the upgrade, upgrade, smoke-test",
        "Start step 4 after step 3 is done, upgrade, load-test",
        "Step 5 depends on `load-test`, smoke-test, load-test"
    })
    void readsWhichStepWaitsForWhich(String sentence, String later, String earlier) {
        assertThat(read(sentence))
                .isEqualTo(new Feedback(List.of(new Edit.After(later, earlier)), List.of(), List.of()));
    }

    @Test
    void readsNewNamesAndRangesOfSteps() {
        assertThat(read("Rename step 3 to \"Run it hot\". Steps 2 to 4 are done; mark step 5 done")
                        .edits())
                .containsExactly(
                        new Edit.Rename(Set.of("load-test"), "Run it hot"),
                        new Edit.Stands(Set.of("backup", "load-test", "upgrade"), StepStatus.DONE),
                        new Edit.Stands(Set.of("smoke-test"), StepStatus.DONE));
    }

    @ParameterizedTest
    @CsvSource({
        "Split step 4, Split \"Upgrade the database\"",
        "Merge steps 3 and 5, Merge \"Run a load test\" and \"Run a smoke test\"",
        "Step 4 must come after a meeting, \"Upgrade the database\" must come after a meeting"
    })
    void whatElseIsToBecomeOfStepsIsNoDemandOnThePlan(String sentence, String request) {
        assertThat(read(sentence)).isEqualTo(new Feedback(List.of(), List.of(request), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tell the partners before step 4. | Tell the partners before \"Upgrade the database\".",
                "Before steps 4-5, tell the partners | Before \"Upgrade the database\" and \"Run a smoke test\", tell the partners",
                "Follow step 9 of the handbook | Follow step 9 of the handbook"
            })
    void aWishCallsStepsByTheirNamesSinceNumbersChange(String sentence, String wish) {
        assertThat(read(sentence).wishes()).containsExactly(wish);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Tell the partners before step 6", "Step 0 is done", "Steps 4 to 6 are done", "Split step 9"})
    void refusesNumbersThatNoStepHas(String sentence) {
        assertThatThrownBy(() -> read(sentence)).hasMessageContaining("; the plan has 5 steps");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Remove the canary",
                "Drop step 9",
                "Remove step 1",
                "Step 1 takes 3 hours",
                "Rename step 1 to Look",
                "Move step 1 after step 2"
            })
    void refusesWhatIsNotThereOrDone(String sentence) {
        assertThatThrownBy(() -> read(sentence)).isInstanceOfSatisfying(PlanningException.class, refused -> {
            assertThat(refused.error()).isEqualTo(PlanningError.INVALID_REQUEST);
            assertThat(refused.problems().get(0).pointer()).isEqualTo("/feedback");
        });
    }

    @Test
    void readsHowLongAStepTakesAndHowFarItIs() {
        Feedback feedback = read("The backup takes about 4 hours. Step 2 is in progress; mark the load test as done");

        assertThat(feedback.wishes()).isEmpty();
        assertThat(feedback.edits())
                .containsExactly(
                        new Edit.Takes(Set.of("backup"), EstimateDraft.exactly(Duration.ofHours(4))),
                        new Edit.Stands(Set.of("backup"), StepStatus.IN_PROGRESS),
                        new Edit.Stands(Set.of("load-test"), StepStatus.DONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Test the restore before the upgrade",
                "The whole migration takes too long",
                "Our change must be done by Friday",
                "At most 5 steps",
                "No downtime is allowed"
            })
    void allElseIsAWish(String sentence) {
        assertThat(read(sentence)).isEqualTo(new Feedback(List.of(), List.of(), List.of(sentence)));
    }

    @Test
    void editsChangeTheirStepsAndNoOthers() {
        PlanDraft draft = PlanDraft.ofSteps(STEPS);

        PlanDraft changed = draft;
        for (Edit edit : read("Step 2 takes 4 hours. Step 2 is in progress. Remove step 3")
                .edits()) {
            changed = edit.on(changed);
        }

        StepDraft backup = STEPS.get(1).toBuilder()
                .estimate(EstimateDraft.exactly(Duration.ofHours(4)))
                .status(StepStatus.IN_PROGRESS)
                .build();
        assertThat(changed.steps()).containsExactly(STEPS.get(0), backup, STEPS.get(3), STEPS.get(4));
    }

    @Test
    void whoNamesNoStepIsToldWhichThereAre() {
        assertThatThrownBy(() -> read("Remove the canary"))
                .hasMessageContaining(
                        "\"canary\", which names no step; there are: look, backup, load-test, upgrade, smoke-test");
    }

    @Test
    void emptySentencesAreNone() {
        assertThat(read("No downtime. ".repeat(50)).wishes()).hasSize(50);
        assertThat(read("; Remove step 3; ").edits()).hasSize(1);
        assertThat(read("; No downtime").wishes()).containsExactly("No downtime");
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThatThrownBy(() -> read("  ")).hasMessageContaining("from 1 to 50 sentences");
        assertThatThrownBy(() -> read("No downtime. ".repeat(51))).hasMessageContaining("from 1 to 50 sentences");
    }
}
