package dev.planwright.llm.internal.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.StepDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThinningTest {
    private static StepDraft step(String id, String... after) {
        return StepDraft.builder(id, "Do " + id).dependencies(after).build();
    }

    @Test
    void whatFitsStaysAsItIs() {
        List<StepDraft> steps = List.of(step("a"), step("b", "a"));

        assertThat(Thinning.to(2, steps)).isSameAs(steps);
    }

    @Test
    void keepsTheMainLineAndTheOrderAlongIt() {
        List<StepDraft> steps = List.of(
                step("look"),
                step("aside", "look"),
                step("prepare", "look"),
                step("move", "prepare"),
                step("note", "look"),
                step("check", "move"),
                step("close", "check", "aside"));

        List<StepDraft> thinned = Thinning.to(5, steps);

        assertThat(thinned).extracting(StepDraft::id).containsExactly("look", "prepare", "move", "check", "close");
        assertThat(thinned)
                .extracting(StepDraft::dependencies)
                .containsExactly(
                        List.of(), List.of("look"), List.of("prepare"), List.of("move"), List.of("check", "look"));
    }

    @Test
    void whoWaitedForAStepThatIsLeftOutWaitsForWhatThatOneWaitedFor() {
        List<StepDraft> steps = List.of(step("a"), step("b", "a"), step("c", "b"));

        assertThat(Thinning.to(2, steps)).extracting(StepDraft::dependencies).containsExactly(List.of(), List.of("a"));
    }
}
