package dev.planwright.domain.plan;

import java.time.Duration;

/**
 * How long a step takes, in three points. Immutable, thread-safe.
 *
 * @param optimistic at least zero
 * @param likely from optimistic to pessimistic
 * @param pessimistic at most {@link #LONGEST}
 * @param basis why; empty if nobody said
 * @param clock which clock the figures run on
 */
public record Estimate(Duration optimistic, Duration likely, Duration pessimistic, String basis, Clock clock) {

    /** The longest step: 100 years of 365 days. Longer figures are taken for mistakes. */
    public static final Duration LONGEST = Duration.ofDays(36_500);

    public Estimate {
        if (!ordered(optimistic, likely, pessimistic)) {
            throw new IllegalArgumentException(
                    "estimate out of order: " + optimistic + ", " + likely + ", " + pessimistic);
        }
    }

    /** Whether three figures can be an estimate: zero or more, in ascending order, none beyond {@link #LONGEST}. */
    public static boolean ordered(Duration optimistic, Duration likely, Duration pessimistic) {
        return !optimistic.isNegative()
                && optimistic.compareTo(likely) <= 0
                && likely.compareTo(pessimistic) <= 0
                && pessimistic.compareTo(LONGEST) <= 0;
    }

    /** A single figure of working time: all three points alike, since nobody said how sure it is. */
    public static Estimate exactly(Duration duration) {
        return new Estimate(duration, duration, duration, "", Clock.WORKING);
    }

    /** This estimate on another clock. */
    public Estimate withClock(Clock other) {
        return new Estimate(optimistic, likely, pessimistic, basis, other);
    }
}
