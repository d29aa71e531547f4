package dev.planwright.playbook.internal.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the terms of one search stand: each playbook's text is looked through once for each term. Not thread-safe. */
final class Postings {
    private final List<SearchDoc> docs;
    /** By term: its weight in each playbook, negative where it does not stand. */
    private final Map<String, double[]> weights = new HashMap<>();

    private final Map<String, Integer> counts = new HashMap<>();

    Postings(List<SearchDoc> docs) {
        this.docs = docs;
    }

    /** In how many playbooks a term stands. */
    int count(String term) {
        weights(term);
        return counts.getOrDefault(term, 0);
    }

    /** The weight of a term in one playbook; negative if it does not stand there. */
    double weight(String term, int doc) {
        return weights(term)[doc];
    }

    /** Whether a term stands in any field of a playbook. */
    boolean knows(int doc, String term) {
        return weight(term, doc) >= 0;
    }

    private double[] weights(String term) {
        double[] known = weights.get(term);
        if (known == null) {
            known = read(term);
            weights.put(term, known);
        }
        return known;
    }

    private double[] read(String term) {
        double[] read = new double[docs.size()];
        int count = 0;
        for (int doc = 0; doc < read.length; doc++) {
            read[doc] = docs.get(doc).weight(term);
            count += read[doc] >= 0 ? 1 : 0;
        }
        counts.put(term, count);
        return read;
    }
}
