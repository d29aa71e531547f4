package dev.planwright.llm.internal.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.StepDraft;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThinningTest {
    private static StepDraft step(String id, String... after) {
        return StepDraft.builder(id, "Do " + id).dependencies(after).build();
    }

    private static StepDraft change(String id, String... after) {
        return StepDraft.builder(id, "Do " + id)
                .dependencies(after)
                .rollback(Optional.of("undo " + id))
                .build();
    }

    @Test
    void whatFitsStaysAsItIs() {
        List<StepDraft> steps = List.of(step("a"), step("b", "a"));

        assertThat(Thinning.to(2, steps)).isSameAs(steps);
    }

    @Test
    void keepsBeginningChangesAndEndAndTheOrderAmongThem() {
        List<StepDraft> steps = List.of(
                step("look"),
                step("read", "look"),
                step("note", "read"),
                change("move", "note"),
                step("close", "move"));

        List<StepDraft> thinned = Thinning.to(3, steps);

        assertThat(thinned).extracting(StepDraft::id).containsExactly("look", "move", "close");
        assertThat(thinned)
                .extracting(StepDraft::dependencies)
                .containsExactly(List.of(), List.of("look"), List.of("move"));
    }

    @Test
    void keepsTheStepForWhichMostWait() {
        List<StepDraft> steps =
                List.of(step("a"), step("alone", "a"), step("gate", "a"), step("x", "gate"), step("y", "gate"));

        assertThat(Thinning.to(3, steps)).extracting(StepDraft::id).containsExactly("a", "gate", "y");
    }
}
