package dev.planwright.llm.internal.provider;

import java.time.Duration;
import java.util.Optional;

/** The header by which a server says how long to wait (RFC 9110, section 10.2.3). Thread-safe. */
final class RetryAfter {
    private RetryAfter() {}

    /** A number of seconds; absent if it is anything else, such as a date, which only equal clocks could read. */
    static Optional<Duration> read(String value) {
        String text = value.strip();
        return text.matches("\\d{1,7}") ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : Optional.empty();
    }
}
