package dev.planwright.domain.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TracesTest {
    private static final Traces TRACES = Traces.of("todo", "to be ");

    @Test
    void oneTraceIsEnoughWhereverItStands() {
        assertThat(TRACES.isIn("the host is to be decided")).isTrue();
        assertThat(TRACES.isIn("todos")).isTrue();
    }

    @Test
    void aTextWithoutAnyNeedsNoSearch() {
        assertThat(TRACES.isIn("restart the pods")).isFalse();
        assertThat(TRACES.isIn("to being")).isFalse();
        assertThat(TRACES.isIn("")).isFalse();
    }
}
