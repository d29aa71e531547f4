package dev.planwright.eval;

import dev.planwright.domain.check.Stem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The baseline of retrieval: BM25 over stems of the whole text, k1 = 1.2, b = 0.75 (Robertson and Zaragoza, "The
 * Probabilistic Relevance Framework", 2009). Immutable, thread-safe.
 */
final class Bm25 {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final List<String> ids = new ArrayList<>();
    private final List<Map<String, Integer>> counts = new ArrayList<>();
    private final Map<String, Integer> frequencies = new HashMap<>();
    private final double averageLength;

    Bm25(Map<String, String> texts) {
        long words = 0;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            List<String> stems = Stem.all(text.getValue());
            Map<String, Integer> count = new HashMap<>();
            stems.forEach(stem -> count.merge(stem, 1, Integer::sum));
            count.keySet().forEach(stem -> frequencies.merge(stem, 1, Integer::sum));
            words += stems.size();
            ids.add(text.getKey());
            counts.add(count);
        }
        this.averageLength = (double) words / Math.max(1, ids.size());
    }

    /** The ids of the documents, best first. */
    List<String> ranked(String query) {
        Set<String> stems = new HashSet<>(Stem.all(query));
        Map<String, Double> scores = new HashMap<>();
        for (int document = 0; document < ids.size(); document++) {
            scores.put(ids.get(document), score(stems, counts.get(document)));
        }
        return ids.stream()
                .sorted(Comparator.comparing((String id) -> scores.get(id)).reversed())
                .toList();
    }

    private double score(Set<String> stems, Map<String, Integer> count) {
        int length = count.values().stream().mapToInt(Integer::intValue).sum();
        double score = 0;
        for (String stem : stems) {
            int times = count.getOrDefault(stem, 0);
            int documents = frequencies.getOrDefault(stem, 0);
            double rarity = Math.log(1 + (ids.size() - documents + 0.5) / (documents + 0.5));
            score += rarity * times * (K1 + 1) / (times + K1 * (1 - B + B * length / averageLength));
        }
        return score;
    }
}
