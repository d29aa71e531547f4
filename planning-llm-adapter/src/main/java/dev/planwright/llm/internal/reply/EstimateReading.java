package dev.planwright.llm.internal.reply;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.EstimateText;
import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Estimates as models write them: three points, a number whose unit is in the field's name (minutes otherwise), a text
 * such as "2 hours" or "PT2H". Thread-safe if its consumer is.
 *
 * @param form hears of forms that were not asked for
 */
record EstimateReading(WorkingTime workingTime, Consumer<String> form) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");
    private static final Pattern UNIT = Pattern.compile("(?:minute|hour|day|week)s?");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);
    private static final List<String> OPTIMISTIC = List.of("optimistic", "min", "low", "best");
    private static final List<String> LIKELY =
            List.of("likely", "expected", "typical", "average", "mode", "value", "amount");
    private static final List<String> PESSIMISTIC = List.of("pessimistic", "max", "high", "worst");

    /** The estimate that a value says under its name; nothing if it says none. */
    Optional<EstimateDraft> read(String name, ContextValue value) {
        if (value instanceof ContextValue.Fields fields) {
            return points(fields).or(() -> sum(fields).map(EstimateDraft::exactly));
        }
        if (value instanceof ContextValue.Items items) {
            return points(items, unit(name, ""));
        }
        if (value instanceof ContextValue.Num) {
            return span(unit(name, ""), value).map(EstimateDraft::exactly);
        }
        String text = Texts.line(value.asText(), 200);
        return EstimateText.parse(text, workingTime)
                .or(() -> span(unit(name, ""), ContextValue.of(text)).map(EstimateDraft::exactly));
    }

    private Optional<EstimateDraft> points(ContextValue.Fields fields) {
        String unit = text(fields, "unit");
        Optional<Duration> low = point(fields, OPTIMISTIC, unit);
        Optional<Duration> high = point(fields, PESSIMISTIC, unit);
        Optional<Duration> said = point(fields, LIKELY, unit);
        Optional<Duration> likely = said.or(
                        () -> low.flatMap(from -> high.map(to -> from.plus(to).dividedBy(2))))
                .or(() -> low)
                .or(() -> high);
        Clock clock = text(fields, "clock").equals("elapsed") ? Clock.ELAPSED : Clock.WORKING;
        return likely.map(middle -> ordered(low.orElse(middle), middle, high.orElse(middle)))
                .map(points ->
                        new EstimateDraft(points.get(0), points.get(1), points.get(2), text(fields, "basis"), clock));
    }

    /** A list of two or three points, from the shortest to the longest. */
    private Optional<EstimateDraft> points(ContextValue.Items items, String unit) {
        List<Duration> spans = items.values().stream()
                .limit(4)
                .flatMap(item -> span(unit, item).stream())
                .toList();
        int size = spans.size();
        if (size < 2 || size > 3 || size != items.values().size()) {
            return Optional.empty();
        }
        Duration likely =
                size == 3 ? spans.get(1) : spans.get(0).plus(spans.get(1)).dividedBy(2);
        List<Duration> points = ordered(spans.get(0), likely, spans.get(size - 1));
        return Optional.of(new EstimateDraft(points.get(0), points.get(1), points.get(2), "", Clock.WORKING));
    }

    /** One span in parts: so many hours and so many minutes. */
    private Optional<Duration> sum(ContextValue.Fields fields) {
        return fields.values().entrySet().stream()
                .filter(part -> UNIT.matcher(Spelling.plain(part.getKey())).matches())
                .flatMap(part -> span(unit(part.getKey(), ""), part.getValue()).stream())
                .reduce(Duration::plus);
    }

    /** Three points in a wrong order are still the same three points. */
    private List<Duration> ordered(Duration low, Duration likely, Duration high) {
        List<Duration> points = List.of(low, likely, high);
        List<Duration> sorted = points.stream().sorted().toList();
        if (!sorted.equals(points)) {
            form.accept("gives points of an estimate in a wrong order");
        }
        return sorted;
    }

    private static String text(ContextValue.Fields fields, String name) {
        ContextValue value = fields.values().get(name);
        return value == null ? "" : Texts.words(value);
    }

    private Optional<Duration> point(ContextValue.Fields fields, List<String> words, String unit) {
        Stream<Map.Entry<String, ContextValue>> named = fields.values().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("unit"))
                .filter(entry -> Spelling.mentions(entry.getKey().replaceAll("(?i)_?minutes?$", ""), words));
        return named.findFirst().flatMap(entry -> span(unit(entry.getKey(), unit), entry.getValue()));
    }

    /** The unit is in a field of its own, or in the name of the number's. */
    private static String unit(String name, String said) {
        String text = said.isEmpty() ? Spelling.plain(name) : said.toLowerCase(Locale.ROOT);
        return Stream.of("hour", "day", "week", "month", "second")
                .filter(text::contains)
                .findFirst()
                .map(unit -> unit + "s")
                .orElse("minutes");
    }

    private Optional<Duration> span(String unit, ContextValue value) {
        String text = Texts.line(value.asText(), 100);
        boolean bare = NUMBER.matcher(text).matches() && new BigDecimal(text).compareTo(LARGEST) <= 0;
        return EstimateText.parse(bare ? text + " " + unit : text, workingTime).map(EstimateDraft::likely);
    }
}
