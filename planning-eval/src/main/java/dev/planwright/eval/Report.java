package dev.planwright.eval;

import dev.planwright.document.FieldsBuilder;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.domain.request.ContextValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
        FieldsBuilder sets = new FieldsBuilder();
        results.forEach(result -> sets.put(result.set(), tree(result)));
        return JsonOutput.pretty(new FieldsBuilder()
                .text("planners", planners)
                .put("sets", sets.build())
                .build());
    }

    private static ContextValue tree(Result result) {
        FieldsBuilder measures = new FieldsBuilder();
        result.values()
                .forEach((measure, value) -> measures.put(
                        measure,
                        new FieldsBuilder()
                                .put("value", number(value.value()))
                                .put("low", number(value.low()))
                                .put("high", number(value.high()))
                                .number("cases", value.cases())
                                .build()));
        FieldsBuilder cases = new FieldsBuilder();
        result.cases().forEach((id, scores) -> {
            FieldsBuilder ratios = new FieldsBuilder();
            scores.forEach(
                    (measure, ratio) -> ratios.list(measure, List.of(ratio.part(), ratio.whole()), Report::number));
            cases.put(id, ratios.build());
        });
        return new FieldsBuilder()
                .put("measures", measures.build())
                .put("cases", cases.build())
                .build();
    }

    private static ContextValue number(double value) {
        return new ContextValue.Num(BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN));
    }
}
