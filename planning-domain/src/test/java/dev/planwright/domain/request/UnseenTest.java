package dev.planwright.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n", "\t", "\u001B", "\u007F", "\u009B", "\u2028", "\u202E", "\u2067", "\u061C", "\u200F", "\uD800"
            })
    void whatAReaderOrTerminalWouldObeyIsASpace(String unseen) {
        assertThat(Unseen.spaced("a" + unseen + unseen + "b")).isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Prüfe Teil 1 🚀 für 北京", "a  b ~", "\u00A0\u200D\u2030"})
    void whatIsSeenStays(String seen) {
        assertThat(Unseen.spaced(seen)).isEqualTo(seen);
    }

    @Test
    void aWholeCharacterOfTwoHalvesIsSeen() {
        assertThat(Unseen.is("🚀".codePointAt(0))).isFalse();
        assertThat(Unseen.is("🚀".charAt(0))).isTrue();
    }
}
