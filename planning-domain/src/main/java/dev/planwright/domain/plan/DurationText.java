package dev.planwright.domain.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Spans of time as people write them: "45 min", "1h30m", "half a day", "2 weeks", "PT2H". Hours, minutes and seconds
 * are what the clock shows; days, weeks, months and years are as long as the {@link WorkingTime} says. What
 * {@link #format} writes, {@link #parse} reads back as the same span. Thread-safe.
 */
public final class DurationText {
    private static final int LONGEST_TEXT = 100;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Pattern TOKEN = Pattern.compile("\\G[\\s,]*(\\d{1,9}(?:\\.\\d{1,6})?|[a-z]+)");
    private static final Map<String, BigDecimal> NUMBER_WORDS = Map.ofEntries(
            Map.entry("a", BigDecimal.ONE),
            Map.entry("an", BigDecimal.ONE),
            Map.entry("one", BigDecimal.ONE),
            Map.entry("two", BigDecimal.valueOf(2)),
            Map.entry("three", BigDecimal.valueOf(3)),
            Map.entry("four", BigDecimal.valueOf(4)),
            Map.entry("five", BigDecimal.valueOf(5)),
            Map.entry("six", BigDecimal.valueOf(6)),
            Map.entry("seven", BigDecimal.valueOf(7)),
            Map.entry("eight", BigDecimal.valueOf(8)),
            Map.entry("nine", BigDecimal.valueOf(9)),
            Map.entry("ten", BigDecimal.valueOf(10)),
            Map.entry("twelve", BigDecimal.valueOf(12)),
            Map.entry("half", HALF),
            Map.entry("quarter", new BigDecimal("0.25")));

    private enum Unit {
        MILLISECOND,
        SECOND,
        MINUTE,
        HOUR,
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    private DurationText() {}

    /** The span that a text says, or nothing if it says none or is longer than 100 characters. */
    public static Optional<Duration> parse(String text, WorkingTime workingTime) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.isEmpty() || lower.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        return lower.startsWith("p") ? parseIso(lower) : parseWords(lower, workingTime);
    }

    private static Optional<Duration> parseIso(String text) {
        try {
            Duration span = Duration.parse(text);
            return span.isNegative() || span.compareTo(Estimate.LONGEST) > 0 ? Optional.empty() : Optional.of(span);
        } catch (DateTimeParseException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> parseWords(String text, WorkingTime workingTime) {
        Matcher tokens = TOKEN.matcher(text);
        Optional<BigDecimal> number = Optional.empty();
        @Nullable BigDecimal millis = null;
        int end = 0;
        while (tokens.find()) {
            end = tokens.end();
            String token = tokens.group(1);
            Optional<BigDecimal> value = number(token);
            if (value.isPresent()) {
                // "half a day", "half an hour": the article changes nothing
                number = number.isPresent() && isArticle(token) ? number : value;
            } else if (!isFiller(token)) {
                Optional<Unit> unit = unit(token);
                if (unit.isEmpty() || number.isEmpty()) {
                    return Optional.empty();
                }
                BigDecimal part = number.get().multiply(BigDecimal.valueOf(millis(unit.get(), workingTime)));
                millis = millis == null ? part : millis.add(part);
                number = Optional.empty();
            }
        }
        boolean complete = end == text.length() && number.isEmpty();
        return complete && millis != null ? bounded(millis) : Optional.empty();
    }

    private static Optional<Duration> bounded(BigDecimal millis) {
        return millis.compareTo(BigDecimal.valueOf(Estimate.LONGEST.toMillis())) > 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(
                        millis.setScale(0, RoundingMode.HALF_UP).longValueExact()));
    }

    private static Optional<BigDecimal> number(String token) {
        return Character.isDigit(token.charAt(0))
                ? Optional.of(new BigDecimal(token))
                : Optional.ofNullable(NUMBER_WORDS.get(token));
    }

    private static boolean isArticle(String token) {
        return token.equals("a") || token.equals("an");
    }

    private static boolean isFiller(String token) {
        return List.of(
                        "and",
                        "of",
                        "about",
                        "around",
                        "approximately",
                        "approx",
                        "roughly",
                        "ca",
                        "working",
                        "business")
                .contains(token);
    }

    private static Optional<Unit> unit(String word) {
        return Optional.ofNullable(
                switch (word) {
                    case "ms", "millis", "millisecond", "milliseconds" -> Unit.MILLISECOND;
                    case "s", "sec", "secs", "second", "seconds" -> Unit.SECOND;
                    case "m", "min", "mins", "minute", "minutes" -> Unit.MINUTE;
                    case "h", "hr", "hrs", "hour", "hours" -> Unit.HOUR;
                    case "d", "day", "days" -> Unit.DAY;
                    case "w", "wk", "wks", "week", "weeks" -> Unit.WEEK;
                    case "mo", "mos", "month", "months" -> Unit.MONTH;
                    case "y", "yr", "yrs", "year", "years" -> Unit.YEAR;
                    default -> null;
                });
    }

    private static long millis(Unit unit, WorkingTime workingTime) {
        return switch (unit) {
            case MILLISECOND -> 1;
            case SECOND -> 1_000;
            case MINUTE -> 60_000;
            case HOUR -> 3_600_000;
            case DAY -> workingTime.day().toMillis();
            case WEEK -> workingTime.week().toMillis();
            case MONTH -> workingTime.month().toMillis();
            case YEAR -> workingTime.year().toMillis();
        };
    }

    /**
     * A span as text, exact: "45 minutes", "1 hour 30 minutes", "3 days". Whole weeks of at least two are written as
     * weeks, working days as days.
     */
    public static String format(Duration span, WorkingTime workingTime) {
        long week = workingTime.week().toMillis();
        if (span.toMillis() >= 2 * week && span.toMillis() % week == 0) {
            return count(span.toMillis() / week, "week");
        }
        StringBuilder text = new StringBuilder();
        long rest = span.toMillis();
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
