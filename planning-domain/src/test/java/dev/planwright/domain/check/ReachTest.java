package dev.planwright.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.StepId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachTest {
    private final Reach<String> reach =
            Reach.ofDrafts(List.of(step("a"), step("b", "a"), step("c", "b"), step("d", "b", "elsewhere"), step("e")));

    private static StepDraft step(String id, String... dependencies) {
        return StepDraft.builder(id, "Do " + id).dependencies(dependencies).build();
    }

    @Test
    void knowsWhatWaitsForWhatDirectlyOrNot() {
        assertThat(reach.isAfter("b", "a")).isTrue();
        assertThat(reach.isAfter("d", "a")).isTrue();
        assertThat(reach.isAfter("a", "b")).isFalse();
        assertThat(reach.isAfter("c", "d")).isFalse();
        assertThat(reach.isAfter("a", "a")).isFalse();
        assertThat(reach.isAfterAny("c", List.of("e", "a"))).isTrue();
        assertThat(reach.isAfterAny("e", List.of("a", "b"))).isFalse();
        assertThat(reach.isBeforeAny("a", List.of("e", "c"))).isTrue();
        assertThat(reach.isBeforeAny("c", List.of("a", "e"))).isFalse();
    }

    @Test
    void readsStepsAsItReadsDrafts() {
        Reach<StepId> steps = Reach.ofSteps(List.of(
                step("a").toStep(), step("b", "a").toStep(), step("c", "b").toStep()));

        assertThat(steps.isAfter(new StepId("c"), new StepId("a"))).isTrue();
        assertThat(steps.starts()).containsExactly(new StepId("a"));
    }

    @Test
    void knowsWhichStepsThereAreAndWhereTheyStartAndEnd() {
        assertThat(reach.has("d")).isTrue();
        assertThat(reach.has("elsewhere")).isFalse();
        assertThat(reach.starts()).containsExactly("a", "e");
        assertThat(reach.ends()).containsExactly("c", "d", "e");
        assertThat(reach.withoutRedundant(List.of("a", "b", "d", "e"))).containsExactly("d", "e");
    }
}
