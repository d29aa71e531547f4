package dev.planwright.playbook.internal.search;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where the terms of one search stand: each term is looked up once. Not thread-safe. */
final class Postings {
    private final Known known;
    private final Map<String, Places> places = new HashMap<>();

    Postings(Known known) {
        this.known = known;
    }

    /** Where a term stands. Immutable. */
    private static final class Places {
        private final double[] weights;
        private final int count;

        Places(double[] weights, int count) {
            this.weights = weights;
            this.count = count;
        }
    }

    /** What earlier searches have found of the playbooks' own terms. Thread-safe. */
    static final class Known {
        /** Who asks about few things uses few terms; a large library has many. */
        private static final int MOST_TERMS = 500;

        private final Corpus corpus;
        private final Map<String, Places> places = new ConcurrentHashMap<>();

        Known(Corpus corpus) {
            this.corpus = corpus;
        }

        private Places of(String term) {
            Places found = places.get(term);
            if (found == null) {
                found = read(term);
                if (found.count > 0 && places.size() < MOST_TERMS) {
                    places.put(term, found);
                }
            }
            return found;
        }

        private Places read(String term) {
            double[] weights = corpus.terms().weights(term, corpus.docs().size());
            int count = 0;
            for (double weight : weights) {
                count += weight >= 0 ? 1 : 0;
            }
            return new Places(weights, count);
        }
    }

    /** In how many playbooks a term stands. */
    int count(String term) {
        return of(term).count;
    }

    /** The weight of a term in one playbook; negative if it does not stand there. */
    double weight(String term, int doc) {
        return of(term).weights[doc];
    }

    /** Whether a term stands in any field of a playbook. */
    boolean knows(int doc, String term) {
        return weight(term, doc) >= 0;
    }

    private Places of(String term) {
        Places found = places.get(term);
        if (found == null) {
            found = known.of(term);
            places.put(term, found);
        }
        return found;
    }
}
