package dev.planwright.http.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Holds a caller to its rate by the generic cell rate algorithm (ATM Forum, Traffic Management 4.0): requests may come
 * in a bunch of the rate's size, and on average no faster than the rate. Thread-safe.
 */
final class Bucket {
    private Instant full = Instant.MIN;

    /** How long to wait, if a request that comes now is one too many; otherwise it counts. */
    synchronized Optional<Duration> take(Rate rate, Instant now) {
        Instant begin = full.isBefore(now) ? now : full;
        Instant next = begin.plus(rate.each());
        Instant latest = now.plus(rate.time());
        if (next.isAfter(latest)) {
            return Optional.of(Duration.between(latest, next));
        }
        full = next;
        return Optional.empty();
    }
}
