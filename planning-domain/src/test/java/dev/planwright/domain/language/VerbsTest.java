package dev.planwright.domain.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerbsTest {
    @ParameterizedTest
    @CsvSource({
        "stop, stop",
        "stops, stop",
        "stopped, stop",
        "stopping, stop",
        "opened, open",
        "rebooting, reboot",
        "applies, apply",
        "applied, apply",
        "applying, apply",
        "deploys, deploy",
        "deployed, deploy",
        "patches, patch",
        "pushes, push",
        "searches, search",
        "discusses, discuss",
        "fixes, fix",
        "deletes, delete",
        "deleted, delete",
        "deleting, delete",
        "edited, edit",
        "submitted, submit",
        "resetting, reset",
        "taken, take",
        "overwritten, overwrite",
        "done, do"
    })
    void knowsTheBaseOfEachForm(String form, String base) {
        assertThat(Verbs.base(form)).contains(base);
        assertThat(Verbs.isBase(form)).isEqualTo(form.equals(base));
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "", "node", "stoped1", "applys"})
    void whatIsNoVerbHasNoBase(String word) {
        assertThat(Verbs.base(word)).isEmpty();
        assertThat(Verbs.isBase(word)).isFalse();
    }

    @Test
    void knowsWhichVerbsChangeASystem() {
        assertThat(Verbs.isChanging("restart")).isTrue();
        assertThat(Verbs.isChanging("check")).isFalse();
        assertThat(Verbs.isChanging("node")).isFalse();
    }
}
