package dev.planwright.domain.plan;

import java.util.Optional;

/** The units of spans. */
enum SpanUnit {
    MILLISECOND,
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    FORTNIGHT,
    MONTH,
    YEAR;

    /** The unit that a word in lower case names, if it names one. */
    static Optional<SpanUnit> named(String word) {
        return Optional.ofNullable(
                switch (word) {
                    case "ms", "millis", "millisecond", "milliseconds" -> MILLISECOND;
                    case "s", "sec", "secs", "second", "seconds" -> SECOND;
                    case "m", "min", "mins", "minute", "minutes" -> MINUTE;
                    case "h", "hr", "hrs", "hour", "hours" -> HOUR;
                    case "d", "day", "days", "workday", "workdays" -> DAY;
                    case "w", "wk", "wks", "week", "weeks" -> WEEK;
                    case "fortnight", "fortnights" -> FORTNIGHT;
                    case "mo", "mos", "month", "months" -> MONTH;
                    case "y", "yr", "yrs", "year", "years" -> YEAR;
                    default -> null;
                });
    }

    /** How long the unit is, in milliseconds. */
    long millis(WorkingTime workingTime) {
        return switch (this) {
            case MILLISECOND -> 1;
            case SECOND -> 1_000;
            case MINUTE -> 60_000;
            case HOUR -> 3_600_000;
            case DAY -> workingTime.day().toMillis();
            case WEEK -> workingTime.week().toMillis();
            case FORTNIGHT -> 2 * workingTime.week().toMillis();
            case MONTH -> workingTime.month().toMillis();
            case YEAR -> workingTime.year().toMillis();
        };
    }
}
