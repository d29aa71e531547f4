package dev.planwright.llm.internal.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatternStepsTest {
    private static final StepDraft LOOK = pattern("look", "Look at the cluster");
    private static final StepDraft COPY = pattern("copy", "Copy the data", "look");
    private static final StepDraft WARN = pattern("warn", "Warn the callers", "look");
    private static final StepDraft MOVE = pattern("move", "Move the callers", "copy", "warn");

    private static final Optional<PlanDraft> PATTERN = Optional.of(PlanDraft.ofSteps(List.of(LOOK, COPY, WARN, MOVE)));

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
        return List.of(answer).stream()
                .map(new PatternSteps(PATTERN, false)::complete)
                .toList();
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
    void ofASmallModelOnlyNameAndTimeAreKept() {
        PatternSteps steps = new PatternSteps(PATTERN, true);
        steps.complete(said("s1", "Look at the cluster"));
        steps.complete(said("s2", "Copy the data"));

        StepDraft completed = steps.complete(said("s3", "Move all the callers", "s1"));

        assertThat(completed.name()).isEqualTo("Move all the callers");
        assertThat(completed.rollback()).hasValue("undo move");
        assertThat(completed.dependencies()).containsExactly("s2");
    }

    @Test
    void aWayBackThatThePlaybookDoesNotKnowIsNotTakenFromASmallModel() {
        StepDraft looking = StepDraft.builder("look", "Look at the cluster").build();
        Optional<PlanDraft> pattern = Optional.of(PlanDraft.ofSteps(List.of(looking)));

        StepDraft small = new PatternSteps(pattern, true).complete(said("s1", "Look at the cluster"));
        StepDraft large = new PatternSteps(pattern, false).complete(said("s1", "Look at the cluster"));

        assertThat(small.rollback()).isEmpty();
        assertThat(large.rollback()).hasValue("undo it");
    }
}
