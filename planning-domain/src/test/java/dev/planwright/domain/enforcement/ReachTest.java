package dev.planwright.domain.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.StepDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachTest {
    private static final Reach REACH =
            new Reach(List.of(step("a"), step("b", "a"), step("c", "b"), step("d", "b", "elsewhere"), step("e")));

    private static StepDraft step(String id, String... dependencies) {
        return StepDraft.builder(id, "Do " + id).dependencies(dependencies).build();
    }

    @Test
    void knowsWhatWaitsForWhatDirectlyOrNot() {
        assertThat(REACH.isAfter("b", "a")).isTrue();
        assertThat(REACH.isAfter("d", "a")).isTrue();
        assertThat(REACH.isAfter("a", "b")).isFalse();
        assertThat(REACH.isAfter("c", "d")).isFalse();
        assertThat(REACH.isAfter("a", "a")).isFalse();
        assertThat(REACH.isAfterAny("c", List.of("e", "a"))).isTrue();
        assertThat(REACH.isAfterAny("e", List.of("a", "b"))).isFalse();
        assertThat(REACH.isBeforeAny("a", List.of("e", "c"))).isTrue();
        assertThat(REACH.isBeforeAny("c", List.of("a", "e"))).isFalse();
    }

    @Test
    void knowsWhichStepsThereAreAndWhereTheyStartAndEnd() {
        assertThat(REACH.has("d")).isTrue();
        assertThat(REACH.has("elsewhere")).isFalse();
        assertThat(REACH.starts()).containsExactly("a", "e");
        assertThat(REACH.ends()).containsExactly("c", "d", "e");
        assertThat(REACH.withoutRedundant(List.of("a", "b", "d", "e"))).containsExactly("d", "e");
    }
}
