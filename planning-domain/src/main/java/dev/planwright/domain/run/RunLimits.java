package dev.planwright.domain.run;

import java.time.Duration;

/**
 * What runs are allowed. Immutable, thread-safe.
 *
 * @param atOnce how many run at once
 * @param time how long one may take
 * @param orphanGrace how long one goes on that nobody reads
 * @param failureMemory how long a failure answers the same request sent again
 */
public record RunLimits(int atOnce, Duration time, Duration orphanGrace, Duration failureMemory) {

    /** 1,000 at once, 5 minutes each, a minute without a reader, failures remembered 30 s. */
    public static final RunLimits DEFAULT =
            new RunLimits(1_000, Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofSeconds(30));

    public RunLimits {
        if (atOnce < 1) {
            throw new IllegalArgumentException("at least one run must be allowed: " + atOnce);
        }
        if (time.isNegative() || time.isZero() || orphanGrace.isNegative() || failureMemory.isNegative()) {
            throw new IllegalArgumentException(
                    "times must not be negative: " + time + ", " + orphanGrace + ", " + failureMemory);
        }
    }
}
