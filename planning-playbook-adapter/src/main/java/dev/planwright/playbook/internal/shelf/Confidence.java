package dev.planwright.playbook.internal.shelf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * How sure a search is of a runbook: which share of the query's words the runbook has, and how often, and which share of
 * the title's words the query has. A word counts the more, the fewer runbooks have it; shares of a collection are used, so
 * that the figure means the same for ten runbooks and for a hundred thousand. The logistic curve was fitted on queries
 * with a known answer, so that about half of those at 0.5 are right. Used once per query.
 */
final class Confidence {
    /** The smallest collection for which shares of it mean something. */
    private static final double NOMINAL = 100;

    private static final double SATURATION = 8;
    private static final double MIDDLE = 0.62;
    private static final double SCALE = 0.25;

    private final Map<String, Double> query = new LinkedHashMap<>();
    private final ToIntFunction<String> counts;
    private final double documents;
    private double total;

    /**
     * @param terms the query's terms, as often as they stand in it
     * @param counts how many documents have a term
     */
    Confidence(List<String> terms, ToIntFunction<String> counts, int documents) {
        this.counts = counts;
        this.documents = Math.max(NOMINAL, documents);
        for (String term : terms) {
            double weight = weight(term);
            query.merge(term, weight, Double::sum);
            total += weight;
        }
    }

    private double weight(String term) {
        double share = NOMINAL * counts.applyAsInt(term) / documents;
        return Math.log(1 + (NOMINAL + 0.5 - share) / (share + 0.5));
    }

    /**
     * The confidence, from 0 to 1.
     *
     * @param frequencies how often the document has a term of the query, by weighted fields
     */
    double of(ToIntFunction<String> frequencies, Set<String> title) {
        double cover = 0;
        double saturated = 0;
        for (Map.Entry<String, Double> term : query.entrySet()) {
            int frequency = frequencies.applyAsInt(term.getKey());
            cover += frequency > 0 ? term.getValue() : 0;
            saturated += term.getValue() * frequency / (frequency + SATURATION);
        }
        double evidence = total == 0 ? 0 : (3 * saturated + 0.5 * cover) / total + titleShare(title);
        return total == 0 ? 0 : 1 / (1 + Math.exp((MIDDLE - evidence) / SCALE));
    }

    private double titleShare(Set<String> title) {
        double all = 0;
        double said = 0;
        for (String term : title) {
            double weight = weight(term);
            all += weight;
            said += query.containsKey(term) ? weight : 0;
        }
        return all == 0 ? 0 : said / all;
    }
}
