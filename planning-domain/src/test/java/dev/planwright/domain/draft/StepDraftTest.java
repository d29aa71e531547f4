package dev.planwright.domain.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.StepStatus;
import dev.planwright.domain.request.ContextValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepDraftTest {
    private static final StepDraft FULL = StepDraft.builder("a", "One")
            .description("Overview")
            .estimate(new EstimateDraft(
                    Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(3), "why", Clock.ELAPSED))
            .prerequisites(List.of("access"))
            .subtasks(List.of("part"))
            .requiredSkills(List.of("SQL"))
            .risks(List.of("loss"))
            .dependencies("b", "c")
            .doneWhen(Optional.of("it answers"))
            .rollback(Optional.of("undo"))
            .commands(List.of("ls"))
            .context(new ContextValue.Fields(Map.of("k", ContextValue.of("v"))))
            .status(StepStatus.DONE)
            .source(Optional.of("playbook"))
            .build();

    @Test
    void saysTheSameAsItsStep() {
        assertThat(StepDraft.of(FULL.toStep())).isEqualTo(FULL);
        assertThat(FULL.toBuilder().build()).isEqualTo(FULL);
    }

    @Test
    void changesIdAndDependenciesOnly() {
        assertThat(FULL.withId("x").withId("a")).isEqualTo(FULL);
        assertThat(FULL.withId("x").id()).isEqualTo("x");
        assertThat(FULL.withDependencies(List.of()).dependencies()).isEmpty();
        assertThat(FULL.withDependencies(List.of()).withDependencies(List.of("b", "c")))
                .isEqualTo(FULL);
    }

    @Test
    void isNoStepWhileItBreaksARule() {
        assertThatThrownBy(() -> FULL.withId("a b").toStep()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FULL.toBuilder().name(" ").build().toStep())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FULL.withDependencies(List.of("?")).toStep())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
