package dev.planwright.domain.draft;

import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.DurationText;
import dev.planwright.domain.plan.WorkingTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Estimates as people write them. A single figure gives three equal points, a range its ends and their middle, three
 * figures ("1h/2h/4h") the three points; "elapsed" or "calendar" puts them on the elapsed clock. A bound ("up to 2
 * hours", "2+ hours") is read as the figure that it names. Thread-safe.
 */
public final class EstimateText {
    private static final int LONGEST_TEXT = 200;
    private static final Pattern ELAPSED = Pattern.compile("\\b(?:elapsed|calendar|wall[- ]clock)\\b");
    private static final Pattern NOTE = Pattern.compile("\\s*\\((?!s\\)).*\\)\\s*$");
    private static final Pattern HEDGE = Pattern.compile("^(?:[~<>\\u2264\\u2265]=?|(?:about|around|roughly"
            + "|approximately|approx|circa|ca|up to|at most|at least|less than|more than|no more than|under|over"
            + "|maximum|max|minimum|min|from)\\b\\.?)\\s*");
    private static final Pattern BETWEEN = Pattern.compile("^between\\s+(.+?)\\s+and\\s+");
    private static final Pattern PLUS = Pattern.compile("(?<=\\d)\\+");
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*(?:\\.\\.\\.?|[\\u2013\\u2014~/-]|\\bto\\b|\\bor\\b)\\s*");
    private static final Pattern LAST_WORD = Pattern.compile("([a-z]+(?:\\(s\\))?)\\.?$");

    private EstimateText() {}

    /** The estimate that a text says, or nothing if it says none. The points may be out of order. */
    public static Optional<EstimateDraft> parse(String text, WorkingTime workingTime) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.isEmpty() || lower.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        boolean elapsed = ELAPSED.matcher(lower).find();
        String figures = ELAPSED.matcher(lower).replaceAll("");
        figures = NOTE.matcher(figures).replaceFirst("").strip();
        figures = HEDGE.matcher(figures).replaceFirst("");
        figures = BETWEEN.matcher(figures).replaceFirst("$1 to ");
        figures = PLUS.matcher(figures).replaceAll("").strip();
        return points(figures, elapsed ? WorkingTime.CONTINUOUS : workingTime)
                .map(points -> draft(points, elapsed ? Clock.ELAPSED : Clock.WORKING));
    }

    private static Optional<List<Duration>> points(String text, WorkingTime workingTime) {
        Optional<Duration> single = DurationText.parse(text, workingTime);
        if (single.isPresent()) {
            return single.map(List::of);
        }
        String[] parts = SEPARATOR.split(text, 4);
        if (parts.length < 2 || parts.length > 3) {
            return Optional.empty();
        }
        Matcher unit = LAST_WORD.matcher(parts[parts.length - 1]);
        String lastUnit = unit.find() ? " " + unit.group(1) : "";
        List<Duration> points = new ArrayList<>();
        for (String part : parts) {
            // "1 to 2 hours": the unit stands once, at the end
            Optional<Duration> point =
                    DurationText.parse(part, workingTime).or(() -> DurationText.parse(part + lastUnit, workingTime));
            if (point.isEmpty()) {
                return Optional.empty();
            }
            points.add(point.get());
        }
        return Optional.of(points);
    }

    private static EstimateDraft draft(List<Duration> points, Clock clock) {
        Duration first = points.get(0);
        Duration last = points.get(points.size() - 1);
        Duration likely = points.size() == 3 ? points.get(1) : first.plus(last).dividedBy(2);
        return new EstimateDraft(first, likely, last, "", clock);
    }
}
