package dev.planwright.domain.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.LongUnaryOperator;

/**
 * How much of a day and of a week is worked. Immutable, thread-safe.
 *
 * @param hoursPerDay more than 0, at most 24
 * @param daysPerWeek from 1 to 7
 */
public record WorkingTime(BigDecimal hoursPerDay, int daysPerWeek) {

    /** Eight hours on five days: "2 weeks" are 4,800 minutes. */
    public static final WorkingTime DEFAULT = new WorkingTime(BigDecimal.valueOf(8), 5);

    /** Round the clock: "2 days" are 2,880 minutes. */
    public static final WorkingTime CONTINUOUS = new WorkingTime(BigDecimal.valueOf(24), 7);

    private static final long CALENDAR_DAY = Duration.ofDays(1).toMillis();
    private static final long CALENDAR_WEEK = Duration.ofDays(7).toMillis();

    public WorkingTime {
        if (hoursPerDay.signum() <= 0 || hoursPerDay.compareTo(BigDecimal.valueOf(24)) > 0) {
            throw new IllegalArgumentException("hours per day must be more than 0 and at most 24: " + hoursPerDay);
        }
        if (daysPerWeek < 1 || daysPerWeek > 7) {
            throw new IllegalArgumentException("days per week must be from 1 to 7: " + daysPerWeek);
        }
    }

    /** The working time of a day. */
    public Duration day() {
        return Duration.ofMillis(
                hoursPerDay.multiply(BigDecimal.valueOf(3_600_000)).longValue());
    }

    /** The working time of a week. */
    public Duration week() {
        return day().multipliedBy(daysPerWeek);
    }

    /** The working time of a month: 52/12 weeks. */
    public Duration month() {
        return week().multipliedBy(52).dividedBy(12);
    }

    /** The working time of a year: 52 weeks. */
    public Duration year() {
        return week().multipliedBy(52);
    }

    /**
     * How much working time passes while a span elapses that starts with a working day: of each day at most a working
     * day, of each seven days at most a working week. Never more than the span itself. To the millisecond.
     */
    public Duration during(Duration elapsed) {
        return Duration.ofMillis(duringMillis().applyAsLong(elapsed.toMillis()));
    }

    /** {@link #during} in milliseconds, for many spans. */
    public LongUnaryOperator duringMillis() {
        long workingDay = day().toMillis();
        long workingWeek = week().toMillis();
        return elapsed -> {
            long rest = elapsed % CALENDAR_WEEK;
            long inPartWeek = workingDay * (rest / CALENDAR_DAY) + Math.min(rest % CALENDAR_DAY, workingDay);
            return workingWeek * (elapsed / CALENDAR_WEEK) + Math.min(inPartWeek, workingWeek);
        };
    }
}
