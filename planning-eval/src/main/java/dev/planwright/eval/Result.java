package dev.planwright.eval;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came out for one set. Immutable, thread-safe.
 *
 * @param cases scores by case
 */
record Result(String set, Map<String, Map<String, Ratio>> cases) {

    /** A measure over all cases that have it, with the ends of its 95 % interval. */
    record Value(double value, double low, double high, int cases) {}

    /** All measures in the order in which they first came. */
    Map<String, Value> values() {
        Map<String, Value> values = new LinkedHashMap<>();
        cases.values().stream()
                .flatMap(scores -> scores.keySet().stream())
                .distinct()
                .forEach(measure -> values.put(measure, value(measure)));
        return values;
    }

    private Value value(String measure) {
        List<Ratio> ratios = cases.values().stream()
                .filter(scores -> scores.containsKey(measure))
                .map(scores -> scores.get(measure))
                .toList();
        double[] ends = Bootstrap.of95(
                ratios.size(),
                places -> of(Arrays.stream(places).mapToObj(ratios::get).toList()));
        return new Value(of(ratios), ends[0], ends[1], ratios.size());
    }

    private static double of(List<Ratio> ratios) {
        double whole = ratios.stream().mapToDouble(Ratio::whole).sum();
        return whole == 0 ? 0 : ratios.stream().mapToDouble(Ratio::part).sum() / whole;
    }
}
