package dev.planwright.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The baseline of retrieval: BM25 over the words of title and text as they are, k1 = 1.5, b = 0.75 (Robertson and Zaragoza, "The
 * Probabilistic Relevance Framework", 2009). Immutable, thread-safe.
 */
final class Bm25 {
    private static final double K1 = 1.5;
    private static final double B = 0.75;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final List<String> ids = new ArrayList<>();
    private final List<Map<String, Integer>> counts = new ArrayList<>();
    private final Map<String, Integer> frequencies = new HashMap<>();
    private final double averageLength;

    Bm25(Map<String, String> texts) {
        long length = 0;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            List<String> words = words(text.getValue());
            Map<String, Integer> count = new HashMap<>();
            words.forEach(word -> count.merge(word, 1, Integer::sum));
            count.keySet().forEach(word -> frequencies.merge(word, 1, Integer::sum));
            length += words.size();
            ids.add(text.getKey());
            counts.add(count);
        }
        this.averageLength = (double) length / Math.max(1, ids.size());
    }

    /** The ids of the documents, best first. */
    List<String> ranked(String query) {
        List<String> words = words(query);
        Map<String, Double> scores = new HashMap<>();
        for (int document = 0; document < ids.size(); document++) {
            scores.put(ids.get(document), score(words, counts.get(document)));
        }
        return ids.stream()
                .sorted(Comparator.comparing((String id) -> scores.get(id)).reversed())
                .toList();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private double score(List<String> words, Map<String, Integer> count) {
        int length = count.values().stream().mapToInt(Integer::intValue).sum();
        double score = 0;
        for (String word : words) {
            int times = count.getOrDefault(word, 0);
            int documents = frequencies.getOrDefault(word, 0);
            double rarity = Math.log(1 + (ids.size() - documents + 0.5) / (documents + 0.5));
            score += rarity * times * (K1 + 1) / (times + K1 * (1 - B + B * length / averageLength));
        }
        return score;
    }
}
