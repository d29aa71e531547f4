package dev.planwright.llm.internal.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingsTest {
    private final Closings closings = new Closings();

    private boolean isIn(String text) {
        return closings.isIn(List.of(ByteBuffer.wrap(text.getBytes(UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: {\"choices\":[{\"delta\":{\"content\":\"a}\"}}]}\n\n",
                "data: {\"content\":\"\\\"}, {\\\"\"}\n\n",
                "{\"message\":{\"content\":\"\\\\\\\"}\"}}\n"
            })
    void seesABraceThatClosesWithinAString(String frame) {
        assertThat(isIn(frame)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: {\"choices\":[{\"delta\":{\"content\":\"word\"}}]}\n\n",
                "data: {\"content\":\"{ \\\"\"}\n\n",
                ": comment }\n{}\n"
            })
    void doesNotSeeTheBracesOfTheProvider(String frame) {
        assertThat(isIn(frame)).isFalse();
    }

    @Test
    void remembersTheStringAcrossPieces() {
        assertThat(isIn("data: {\"content\":\"half \\")).isFalse();
        assertThat(isIn("\" of it")).isFalse();
        assertThat(isIn("}")).isTrue();
        assertThat(isIn("\"}")).isFalse();
    }

    @Test
    void aNewLineBeginsAnew() {
        assertThat(isIn("data: {\"broken\n")).isFalse();
        assertThat(isIn("data: {}\n")).isFalse();
    }

    @Test
    void leavesTheBytesAsTheyAre() {
        ByteBuffer bytes = ByteBuffer.wrap("\"}\"".getBytes(UTF_8));

        assertThat(closings.isIn(List.of(bytes))).isTrue();
        assertThat(bytes.remaining()).isEqualTo(3);
    }
}
