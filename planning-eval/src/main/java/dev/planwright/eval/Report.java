package dev.planwright.eval;

import dev.planwright.document.tree.JsonOutput;
import dev.planwright.domain.request.ContextValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a run. Immutable, thread-safe.
 *
 * @param planners what was measured
 */
public record Report(String planners, List<Result> results) {
    private static final int DIGITS = 4;

    public Report {
        results = List.copyOf(results);
    }

    /** A table for people: each measure with its interval, how many cases have it, and its baseline. */
    public String table() {
        StringBuilder table = new StringBuilder("planners: ").append(planners).append('\n');
        for (Result result : results) {
            table.append(
                    "\n%s (%d cases)\n".formatted(result.set(), result.cases().size()));
            Map<String, Result.Value> values = result.values();
            values.forEach((measure, value) -> {
                if (!measure.endsWith(Measures.BASELINE)) {
                    table.append(row(measure, value, values.get(measure + Measures.BASELINE)));
                }
            });
        }
        return table.toString();
    }

    private static String row(String measure, Result.Value value, Result.@Nullable Value baseline) {
        String beside = baseline == null ? "" : "   baseline %6.3f".formatted(baseline.value());
        return String.format(
                Locale.ROOT,
                "  %-34s %6.3f  [%.3f, %.3f]  n=%d%s%n",
                measure,
                value.value(),
                value.low(),
                value.high(),
                value.cases(),
                beside);
    }

    /** The same as a JSON document, with the scores of each case, for a comparison. */
    public String json() {
        Map<String, ContextValue> sets = new LinkedHashMap<>();
        results.forEach(result -> sets.put(result.set(), tree(result)));
        Map<String, ContextValue> document = new LinkedHashMap<>();
        document.put("planners", ContextValue.of(planners));
        document.put("sets", new ContextValue.Fields(sets));
        return JsonOutput.pretty(new ContextValue.Fields(document));
    }

    private static ContextValue tree(Result result) {
        Map<String, ContextValue> measures = new LinkedHashMap<>();
        result.values().forEach((measure, value) -> {
            Map<String, ContextValue> fields = new LinkedHashMap<>();
            fields.put("value", number(value.value()));
            fields.put("low", number(value.low()));
            fields.put("high", number(value.high()));
            fields.put("cases", ContextValue.of(value.cases()));
            measures.put(measure, new ContextValue.Fields(fields));
        });
        Map<String, ContextValue> cases = new LinkedHashMap<>();
        result.cases().forEach((id, scores) -> {
            Map<String, ContextValue> ratios = new LinkedHashMap<>();
            scores.forEach((measure, ratio) ->
                    ratios.put(measure, new ContextValue.Items(List.of(number(ratio.part()), number(ratio.whole())))));
            cases.put(id, new ContextValue.Fields(ratios));
        });
        Map<String, ContextValue> both = new LinkedHashMap<>();
        both.put("measures", new ContextValue.Fields(measures));
        both.put("cases", new ContextValue.Fields(cases));
        return new ContextValue.Fields(both);
    }

    private static ContextValue number(double value) {
        return new ContextValue.Num(BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN));
    }
}
