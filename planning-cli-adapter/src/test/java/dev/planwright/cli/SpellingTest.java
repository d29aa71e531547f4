package dev.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final List<String> COMMANDS = List.of("plan", "playbooks", "validate", "serve", "eval");

    @Test
    void findsTheWordThatWasMeant() {
        assertThat(Spelling.closest("plna", COMMANDS)).contains("plan");
        assertThat(Spelling.closest("validat", COMMANDS)).contains("validate");
        assertThat(Spelling.closest("playbok", COMMANDS)).contains("playbooks");
    }

    @Test
    void saysNothingRatherThanSomethingElse() {
        assertThat(Spelling.closest("deploy", COMMANDS)).isEmpty();
        assertThat(Spelling.closest("x", List.of("a"))).isEmpty();
        assertThat(Spelling.closest("-o", List.of("-h"))).isEmpty();
        assertThat(Spelling.closest("v".repeat(100_000), COMMANDS)).isEmpty();
    }

    @Test
    void countsWhatIsPutInLeftOutReplacedOrSwapped() {
        assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Spelling.distance("abcd", "abdc")).isEqualTo(1);
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
        assertThat(Spelling.distance("same", "same")).isZero();
    }
}
