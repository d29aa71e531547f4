package dev.planwright.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {
    @Test
    void putsAValueOnOneLineInQuotes() {
        assertThat(Quoted.of("a\nb\u001B[31m\u2028\u202Ec")).isEqualTo("\"a b [31m c\"");
    }

    @Test
    void cutsALongValueBetweenCharacters() {
        assertThat(Quoted.plain("x".repeat(80))).isEqualTo("x".repeat(80));
        assertThat(Quoted.plain("x".repeat(81))).isEqualTo("x".repeat(79) + "…");
        assertThat(Quoted.plain("🚀".repeat(81))).isEqualTo("🚀".repeat(79) + "…");
    }
}
