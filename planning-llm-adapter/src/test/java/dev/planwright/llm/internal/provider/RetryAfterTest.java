package dev.planwright.llm.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Optional<String> NOW = Optional.of("Wed, 21 Oct 2026 07:28:00 GMT");

    @Test
    void readsADateAgainstTheServersOwnTime() {
        assertThat(RetryAfter.read("Wed, 21 Oct 2026 07:28:30 GMT", NOW)).contains(Duration.ofSeconds(30));
    }

    @Test
    void aDateInThePastIsNow() {
        assertThat(RetryAfter.read("Wed, 21 Oct 2026 07:00:00 GMT", NOW)).contains(Duration.ZERO);
    }

    @Test
    void aDateOfAServerThatDoesNotSayItsTimeSaysNothing() {
        assertThat(RetryAfter.read("Wed, 21 Oct 2026 07:28:30 GMT", Optional.empty()))
                .isEmpty();
    }

    @Test
    void whatNobodyWouldWaitForIsStillAWait() {
        assertThat(RetryAfter.read("99999999999999999999", NOW)).contains(Duration.ofDays(365));
        assertThat(RetryAfter.read("Mon, 21 Oct 2126 07:28:00 GMT", NOW)).contains(Duration.ofDays(365));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "Wed, 99 Oct 2026 07:28:30 GMT"})
    void whatIsNeitherIsNotObeyed(String value) {
        assertThat(RetryAfter.read(value, NOW)).isEmpty();
    }
}
