package dev.planwright.http.access;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** So many requests in a time. Immutable, thread-safe. */
record Rate(int requests, Duration time) {
    private static final Pattern TEXT = Pattern.compile("rate=([1-9]\\d{0,5})/([smh])");

    /** Reads {@code rate=60/m}; absent if it is none. */
    static Optional<Rate> of(String text) {
        Matcher rate = TEXT.matcher(text);
        return rate.matches()
                ? Optional.of(new Rate(Integer.parseInt(rate.group(1)), time(rate.group(2))))
                : Optional.empty();
    }

    private static Duration time(String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            default -> Duration.ofHours(1);
        };
    }

    /** The time in which one request may be sent. */
    Duration each() {
        return time.dividedBy(requests);
    }
}
