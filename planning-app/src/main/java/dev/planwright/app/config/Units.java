package dev.planwright.app.config;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures with units. Thread-safe. */
final class Units {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(B|KiB|MiB|GiB)");

    private Units() {}

    /** A time such as {@code 500ms}, {@code 2s}, {@code 5m}, {@code 1h} or {@code 7d}. */
    static Duration duration(String text) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            throw new Values.BrokenRule("is no time such as 500ms, 2s, 5m, 1h or 7d");
        }
        long figure = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(figure);
            case "s" -> Duration.ofSeconds(figure);
            case "m" -> Duration.ofMinutes(figure);
            case "h" -> Duration.ofHours(figure);
            default -> Duration.ofDays(figure);
        };
    }

    /** A time of at least a millisecond. */
    static Duration someTime(String text) {
        Duration time = duration(text);
        if (time.isZero()) {
            throw new Values.BrokenRule("must be at least 1ms");
        }
        return time;
    }

    /** Bytes, such as {@code 64KiB}, from 1 to {@code most}. */
    static long bytes(String text, long most) {
        Matcher parts = SIZE.matcher(text);
        if (parts.matches()) {
            long bytes = Long.parseLong(parts.group(1)) << shift(parts.group(2));
            if (bytes >= 1 && bytes <= most) {
                return bytes;
            }
        }
        throw new Values.BrokenRule("is no size such as 64KiB, 1MiB or 2GiB, up to %,d bytes".formatted(most));
    }

    private static int shift(String unit) {
        return switch (unit) {
            case "KiB" -> 10;
            case "MiB" -> 20;
            case "GiB" -> 30;
            default -> 0;
        };
    }
}
