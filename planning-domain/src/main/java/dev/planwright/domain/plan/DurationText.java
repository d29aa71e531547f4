package dev.planwright.domain.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spans of time as people write them: "45 min", "1h30m", "half a day", "1,5 hours", "2 weeks", "PT2H". Hours, minutes
 * and seconds are what the clock shows; days, weeks, months and years are as long as the {@link WorkingTime} says, in the
 * ISO form too. What {@link #format} writes, {@link #parse} reads back as the same span. Thread-safe.
 */
public final class DurationText {
    private static final int LONGEST_TEXT = 100;
    private static final Duration MOST = Duration.ofMillis(Long.MAX_VALUE);
    private static final Pattern ISO =
            Pattern.compile("p((?:\\d{1,9}[ymwd])*)(?:t((?:\\d{1,9}(?:[.,]\\d{1,9})?[hms])+))?");
    private static final Pattern HYPHEN = Pattern.compile("((?:twen|thir|for|fif|six|nine)ty)-");

    private DurationText() {}

    /** The span that a text says, or nothing if it says none or is longer than 100 characters. */
    public static Optional<Duration> parse(String text, WorkingTime workingTime) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.isEmpty() || lower.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        return SpanReader.millis(spelled(lower), workingTime).flatMap(DurationText::bounded);
    }

    /** Signs for fractions, hyphens in numbers ("forty-five"), "hour(s)" and ISO forms written out. */
    private static String spelled(String text) {
        if (text.startsWith("p")) {
            Matcher iso = ISO.matcher(text);
            return iso.matches() ? iso.group(1).replace("m", "mo") + (iso.group(2) == null ? "" : iso.group(2)) : text;
        }
        String plain = text.replace("½", " 1/2")
                .replace("¼", " 1/4")
                .replace("¾", " 3/4")
                .replace("(s)", "s");
        return HYPHEN.matcher(plain).replaceAll("$1 ").strip();
    }

    private static Optional<Duration> bounded(BigDecimal millis) {
        return millis.compareTo(BigDecimal.valueOf(Estimate.LONGEST.toMillis())) > 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(
                        millis.setScale(0, RoundingMode.HALF_UP).longValueExact()));
    }

    /**
     * A span as text, exact: "45 minutes", "1 hour 30 minutes", "3 days". Whole weeks of at least two are written as
     * weeks, working days as days. What no span in milliseconds can hold is written as the longest that one can.
     */
    public static String format(Duration span, WorkingTime workingTime) {
        long week = workingTime.week().toMillis();
        long millis = span.compareTo(MOST) > 0 ? Long.MAX_VALUE : span.toMillis();
        if (millis >= 2 * week && millis % week == 0) {
            return count(millis / week, "week");
        }
        StringBuilder text = new StringBuilder();
        long rest = millis;
        rest = append(text, rest, workingTime.day().toMillis(), "day");
        rest = append(text, rest, 3_600_000, "hour");
        rest = append(text, rest, 60_000, "minute");
        rest = append(text, rest, 1_000, "second");
        append(text, rest, 1, "millisecond");
        return text.isEmpty() ? "0 minutes" : text.toString();
    }

    private static long append(StringBuilder text, long rest, long unit, String name) {
        if (rest >= unit) {
            text.append(text.isEmpty() ? "" : " ").append(count(rest / unit, name));
        }
        return rest % unit;
    }

    private static String count(long number, String name) {
        return number + " " + name + (number == 1 ? "" : "s");
    }
}
