package dev.planwright.eval;

import dev.planwright.domain.check.Stem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * How alike two short texts are: the cosine of their TF-IDF vectors over stems, from 0 to 1. A stem's weight is
 * {@code ln((1 + n) / (1 + df)) + 1} over the texts it was made from, as in scikit-learn's smoothed form. Immutable,
 * thread-safe.
 */
final class Similarity {
    private final Map<String, Integer> frequencies = new HashMap<>();
    private final int size;

    Similarity(List<String> texts) {
        texts.forEach(text -> new HashSet<>(Stem.all(text)).forEach(stem -> frequencies.merge(stem, 1, Integer::sum)));
        this.size = texts.size();
    }

    double between(String one, String other) {
        Map<String, Double> first = vector(one);
        Map<String, Double> second = vector(other);
        double product = 0;
        for (Map.Entry<String, Double> entry : first.entrySet()) {
            product += entry.getValue() * second.getOrDefault(entry.getKey(), 0.0);
        }
        return product == 0 ? 0 : product / (length(first) * length(second));
    }

    private Map<String, Double> vector(String text) {
        Map<String, Double> vector = new HashMap<>();
        Stem.all(text).forEach(stem -> vector.merge(stem, weight(stem), Double::sum));
        return vector;
    }

    private double weight(String stem) {
        return Math.log((1.0 + size) / (1.0 + frequencies.getOrDefault(stem, 0))) + 1;
    }

    private static double length(Map<String, Double> vector) {
        return Math.sqrt(
                vector.values().stream().mapToDouble(value -> value * value).sum());
    }
}
