package dev.planwright.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "Z9", "A1", "0", "back-up_2.1", "a.", "9-", "z_"})
    void allowsLettersDigitsDotDashAndUnderscore(String text) {
        assertThat(StepId.parse(text)).hasValue(new StepId(text));
        assertThat(new StepId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", ".a", "_a", "a b", "a/b", "é", "a\n", "aé", "a@", "a[", "a`", "a{", "a:", "@"})
    void refusesAllElse(String text) {
        assertThat(StepId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new StepId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isAtMost128CharactersLong() {
        assertThat(StepId.isLegal("x".repeat(128))).isTrue();
        assertThat(StepId.isLegal("x".repeat(129))).isFalse();
    }

    @Test
    void comparesByItsText() {
        assertThat(new StepId("a")).isLessThan(new StepId("b")).isEqualByComparingTo(new StepId("a"));
    }

    @ParameterizedTest
    @CsvSource({
        "Back up the Database!, back-up-the-database",
        "Café au lait, cafe-au-lait",
        "  --x--  , x",
        "?, fallback",
        "'', fallback",
        "-, fallback",
        "日本, fallback",
        "ＡＢＣ, abc"
    })
    void aSlugIsReadable(String text, String slug) {
        assertThat(Slug.of(text, "fallback")).isEqualTo(slug);
    }

    @Test
    void aSlugIsAtMost60CharactersLongAndEndsInNoDash() {
        assertThat(Slug.of("x".repeat(61), "")).isEqualTo("x".repeat(60));
        assertThat(Slug.of("x".repeat(59) + " y", "")).isEqualTo("x".repeat(59));
    }
}
