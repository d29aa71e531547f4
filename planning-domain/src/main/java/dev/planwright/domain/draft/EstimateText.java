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
 * figures ("1h/2h/4h") the three points; "elapsed" puts them on the elapsed clock. Thread-safe.
 */
public final class EstimateText {
    private static final int LONGEST_TEXT = 200;
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:\\.\\.\\.?|[\\u2013\\u2014~/-]|\\bto\\b)\\s*");
    private static final Pattern BARE_NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,6})?");
    private static final Pattern UNIT = Pattern.compile("\\d\\s*([a-z]+)\\s*$");

    private EstimateText() {}

    /** The estimate that a text says, or nothing if it says none. The points may be out of order. */
    public static Optional<EstimateDraft> parse(String text, WorkingTime workingTime) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.isEmpty() || lower.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        boolean elapsed = lower.contains("elapsed");
        String cleaned = lower.replace("elapsed", "")
                .replaceFirst("^(?:~|about|around|roughly|approximately|approx\\.?|ca\\.?)\\s*", "")
                .replaceFirst("^between\\s+(.+?)\\s+and\\s+", "$1 to ")
                .replaceFirst("\\s*\\(.*\\)\\s*$", "")
                .strip();
        return points(cleaned, elapsed ? WorkingTime.CONTINUOUS : workingTime)
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
        Matcher unit = UNIT.matcher(parts[parts.length - 1]);
        String lastUnit = unit.find() ? " " + unit.group(1) : "";
        List<Duration> points = new ArrayList<>();
        for (String part : parts) {
            String withUnit = BARE_NUMBER.matcher(part.strip()).matches() ? part + lastUnit : part;
            Optional<Duration> point = DurationText.parse(withUnit, workingTime);
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
