package dev.planwright.eval;

import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.error.Problem;
import dev.planwright.domain.request.ContextValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two runs over the same cases, paired: for each measure the mean difference of the cases that both have, with its 95 %
 * bootstrap interval. An interval without zero is a difference. Immutable, thread-safe.
 */
public final class Comparison {
    private static final InputRules REPORT =
            new InputRules(PlanningError.INVALID_REQUEST, "The report cannot be read", 64 << 20, 64);

    private Comparison() {}

    /**
     * The table of differences, second minus first.
     *
     * @param first a report's JSON document
     * @param second another's
     * @throws PlanningException {@code INVALID_REQUEST} if one of them is no report
     */
    public static String table(byte[] first, byte[] second) {
        Tree one = sets(first);
        Tree other = sets(second);
        StringBuilder table = new StringBuilder();
        for (String set : one.values().keySet()) {
            if (other.has(set)) {
                table.append(set).append('\n');
                differences(one.tree(set).tree("cases"), other.tree(set).tree("cases"))
                        .forEach((measure, values) -> table.append(row(measure, values)));
            }
        }
        return table.toString();
    }

    private static Tree sets(byte[] document) {
        Tree sets = Tree.of(Syntax.JSON.parse(document, REPORT)).tree("sets");
        if (sets.values().isEmpty()) {
            throw REPORT.refusal(List.of(new Problem("/sets", "is missing: this is no report of an evaluation")));
        }
        return sets;
    }

    private static Map<String, List<Double>> differences(Tree one, Tree other) {
        Map<String, List<Double>> differences = new LinkedHashMap<>();
        one.values().keySet().stream().filter(other::has).forEach(id -> {
            Tree scores = other.tree(id);
            one.tree(id).values().forEach((measure, ratio) -> {
                if (scores.has(measure) && !measure.endsWith(Measures.BASELINE)) {
                    differences
                            .computeIfAbsent(measure, name -> new ArrayList<>())
                            .add(value(scores.values().get(measure)) - value(ratio));
                }
            });
        });
        return differences;
    }

    private static double value(@Nullable ContextValue ratio) {
        List<ContextValue> parts = ratio == null ? List.of() : Tree.items(ratio);
        return parts.size() == 2 ? number(parts.get(0)) / number(parts.get(1)) : 0;
    }

    private static double number(ContextValue value) {
        return value instanceof ContextValue.Num num ? num.value().doubleValue() : 0;
    }

    private static String row(String measure, List<Double> values) {
        double[] ends = Bootstrap.of95(
                values.size(),
                places ->
                        Arrays.stream(places).mapToDouble(values::get).average().orElse(0));
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return String.format(
                Locale.ROOT, "  %-34s %+7.3f  [%+.3f, %+.3f]  n=%d%n", measure, mean, ends[0], ends[1], values.size());
    }
}
