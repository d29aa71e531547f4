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

    private final PatternSteps steps =
            new PatternSteps(Optional.of(PlanDraft.ofSteps(List.of(LOOK, COPY, WARN, MOVE))));

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

    private List<StepDraft> complete(StepDraft... answer) {
        return List.of(answer).stream().map(steps::complete).toList();
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
    void whatIsSaidOfEveryStepIsReplaced() {
        assertThat(complete(said("s1", "Look at the cluster"), said("s2", "Copy the data"), said("s3", "Tell a joke")))
                .extracting(StepDraft::rollback)
                .containsExactly(Optional.of("undo it"), Optional.of("undo copy"), Optional.of("undo it"));
    }

    @Test
    void risksOfThePlaybookAreAddedToThoseOfTheModel() {
        StepDraft own = StepDraft.builder("s1", "Look at the cluster")
                .risks(List.of("own risk"))
                .build();

        assertThat(complete(own).get(0).risks()).containsExactly("risk of look", "own risk");
    }
}
