package dev.planwright.llm.internal.provider;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header by which a server says how long to wait (RFC 9110, section 10.2.3). Thread-safe. */
final class RetryAfter {
    private static final int MOST_DIGITS = 7;

    /** Longer than anybody waits. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private RetryAfter() {}

    /**
     * How long to wait: at least 0 and at most a year, absent if the header cannot be read.
     *
     * @param value a number of seconds, or a date
     * @param date the server's own time, its header {@code Date}, against which a date is read: clocks need not agree
     */
    static Optional<Duration> read(String value, Optional<String> date) {
        String text = value.strip();
        if (text.matches("\\d+")) {
            return Optional.of(text.length() > MOST_DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(text)));
        }
        return instant(text)
                .flatMap(until -> date.flatMap(RetryAfter::instant).map(now -> Duration.between(now, until)))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip(), Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
