package dev.planwright.llm.internal.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.llm.internal.prompt.Shown;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatternStepsTest {
    private static final StepDraft LOOK = pattern("look", "Look at the cluster");
    private static final StepDraft COPY = pattern("copy", "Copy the data", "look");
    private static final StepDraft WARN = pattern("warn", "Warn the callers", "look");
    private static final StepDraft MOVE = pattern("move", "Move the callers", "copy", "warn");

    private static final Optional<Shown> PATTERN =
            Optional.of(Shown.all(PlanDraft.ofSteps(List.of(LOOK, COPY, WARN, MOVE))));

    private static StepDraft pattern(String id, String name, String... after) {
        return StepDraft.builder(id, name)
                .dependencies(after)
                .risks(List.of("risk of " + id))
                .rollback(Optional.of("undo " + id))
                .build();
    }

    private static StepDraft said(String id, String name, String... after) {
        return StepDraft.builder(id, name)
                .dependencies(after)
                .rollback(Optional.of("undo it"))
                .build();
    }

    private static List<StepDraft> complete(StepDraft... answer) {
        PatternSteps steps = new PatternSteps(PATTERN, false, List.of());
        return List.of(answer).stream().map(step -> steps.complete(step, "")).toList();
    }

    @Test
    void aStraightChainTakesTheOrderOfThePlaybook() {
        assertThat(complete(
                        said("s1", "Look at the cluster"),
                        said("s2", "Copy the data", "s1"),
                        said("s3", "Warn the callers", "s2"),
                        said("s4", "Move the callers", "s3")))
                .extracting(StepDraft::dependencies)
                .containsExactly(List.of(), List.of("s1"), List.of("s1"), List.of("s2", "s3"));
    }

    @Test
    void anOrderThatTheModelThoughtOfStays() {
        assertThat(complete(
                        said("s1", "Look at the cluster"),
                        said("s2", "Copy the data", "s1"),
                        said("s3", "Move the callers", "s1", "s2")))
                .extracting(StepDraft::dependencies)
                .containsExactly(List.of(), List.of("s1"), List.of("s1", "s2"));
    }

    @Test
    void stepsThatTheAnswerLeavesOutArePassedOver() {
        assertThat(complete(
                        said("s1", "Look at the cluster"),
                        said("s2", "Tell a joke", "s1"),
                        said("s3", "Move the callers", "s2")))
                .extracting(StepDraft::dependencies)
                .containsExactly(List.of(), List.of("s1"), List.of("s1"));
    }

    @Test
    void whatTheModelLeftOpenIsThePlaybooks() {
        StepDraft completed = complete(said("s1", "Look at the cluster")).get(0);

        assertThat(completed.risks()).containsExactly("risk of look");
        assertThat(completed.rollback()).hasValue("undo it");
    }

    @Test
    void ofASmallModelOnlyChoiceAndNameAreKept() {
        StepDraft filled = StepDraft.builder("s3", "Move all the callers")
                .estimate(EstimateDraft.exactly(Duration.ofHours(1)))
                .risks(List.of("The callers may not be moved in time"))
                .build();
        StepDraft timed = COPY.toBuilder()
                .estimate(EstimateDraft.exactly(Duration.ofHours(9)))
                .risks(List.of())
                .build();
        PatternSteps steps = small(LOOK, timed, WARN, MOVE);
        steps.complete(said("s1", "Look at the cluster"), "");
        StepDraft copied =
                steps.complete(filled.toBuilder().id("s2").name("Copy the data").build(), "");

        StepDraft completed = steps.complete(filled, "");

        assertThat(completed.name()).isEqualTo("Move all the callers");
        assertThat(completed.rollback()).hasValue("undo move");
        assertThat(completed.risks()).containsExactly("risk of move");
        assertThat(completed.dependencies()).containsExactly("s2");
        assertThat(copied.estimate()).hasValue(EstimateDraft.exactly(Duration.ofHours(9)));
        assertThat(copied.risks()).isEmpty();
    }

    private static PatternSteps small(StepDraft... pattern) {
        return new PatternSteps(Optional.of(Shown.all(PlanDraft.ofSteps(List.of(pattern)))), true, List.of());
    }

    @Test
    void aStepIsTakenOverByItsPlaceUnderANameOfItsOwn() {
        StepDraft completed = small(LOOK, COPY)
                .complete(StepDraft.builder("s1", "Copy all 5 TB of it").build(), "p2");

        assertThat(completed.name()).isEqualTo("Copy all 5 TB of it");
        assertThat(completed.rollback()).hasValue("undo copy");
    }

    @Test
    void ofStepsWithMuchTheSameNameTheOneIsMeantThatIsMostLikeIt() {
        PatternSteps steps = small(
                pattern("kubernetes", "Pair on Kubernetes in the setup of the team"),
                pattern("terraform", "Pair on Terraform in the setup of the team"));
        steps.complete(said("s1", "Pair on Kubernetes in the setup of the team"), "p1");

        assertThat(steps.repeated("Pair on Terraform in the setup of the team", "p2"))
                .isEmpty();
        assertThat(steps.repeated("Pair on Python in the setup of the team", "p2"))
                .isEmpty();
    }

    @Test
    void aNameThatSaysAnotherStepOutweighsThePlace() {
        assertThat(small(LOOK, COPY).complete(said("s1", "Copy the data"), "p1").rollback())
                .hasValue("undo copy");
    }

    @Test
    void aNameThatSaysNothingOfTheStepThatIsTakenOverIsThePlaybooks() {
        PatternSteps steps = small(LOOK, COPY);

        assertThat(steps.name("Tell a joke", "p2")).isEqualTo("Copy the data");
        assertThat(steps.name("Tell a joke", "")).isEqualTo("Tell a joke");
        assertThat(steps.name("Copy the tables", "p2")).isEqualTo("Copy the tables");
    }

    @Test
    void aSmallModelTakesEachStepOnce() {
        PatternSteps steps = small(LOOK, COPY);
        steps.complete(said("look-at-it", "Look at the cluster"), "p1");

        assertThat(steps.repeated("Look again", "p1")).hasValue("look-at-it");
        assertThat(steps.repeated("Copy the data", "p1")).isEmpty();
    }

    @Test
    void stepsThatWereFinishedBeforeCountForTheOrder() {
        PatternSteps steps = new PatternSteps(
                PATTERN, true, List.of(said("look-1", "Look at the cluster"), said("x", "Tell a joke")));

        assertThat(steps.complete(StepDraft.builder("s3", "Copy the data").build(), "p1")
                        .dependencies())
                .containsExactly("look-1");
    }

    @Test
    void aWayBackThatThePlaybookDoesNotKnowIsNotTakenFromASmallModel() {
        StepDraft looking = StepDraft.builder("look", "Look at the cluster").build();
        Optional<Shown> pattern = Optional.of(Shown.all(PlanDraft.ofSteps(List.of(looking))));

        StepDraft small = new PatternSteps(pattern, true, List.of()).complete(said("s1", "Look at the cluster"), "");
        StepDraft large = new PatternSteps(pattern, false, List.of()).complete(said("s1", "Look at the cluster"), "");

        assertThat(small.rollback()).isEmpty();
        assertThat(large.rollback()).hasValue("undo it");
    }
}
