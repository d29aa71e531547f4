package dev.planwright.playbook.internal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Puts what a search has found in order. Not thread-safe. */
final class Ranking {
    /** The share of the best score above which another is as good. Chosen on the tasks of ParaphrasesTest. */
    private static final double CLOSE = 0.88;
    /** So many of the best are looked at for the kind of work that they are for. */
    private static final int PROMISING = 12;

    private static final Comparator<Found> BEST_FIRST = (a, b) -> {
        int byScore = Double.compare(b.score, a.score);
        return byScore != 0
                ? byScore
                : a.doc.entry().id().compareTo(b.doc.entry().id());
    };

    private final List<Found> found = new ArrayList<>();

    private record Found(SearchDoc doc, double score, double confidence) {
        Found times(double factor) {
            return new Found(doc, score * factor, confidence);
        }
    }

    void add(SearchDoc doc, double score, double confidence) {
        found.add(new Found(doc, score, confidence));
    }

    /** All that was found, the best first, given the terms of the task. */
    List<SearchIndex.Ranked> bestFirst(Set<String> task) {
        found.sort(BEST_FIRST);
        weighDoing(task);
        putSurestFirst();
        List<SearchIndex.Ranked> ranked = new ArrayList<>();
        for (Found next : found) {
            ranked.add(new SearchIndex.Ranked(next.doc.entry(), next.score, next.confidence));
        }
        return ranked;
    }

    /** Those that are for other kinds of work than a task asks for score less. */
    private void weighDoing(Set<String> task) {
        List<Set<String>> kinds = Doing.kindsOf(task);
        for (int place = 0; place < Math.min(PROMISING, found.size()); place++) {
            Found next = found.get(place);
            found.set(place, next.times(Doing.factor(kinds, next.doc)));
        }
        found.sort(BEST_FIRST);
    }

    /** Of those that score nearly as much as the best, the one that explains the task best goes first. */
    private void putSurestFirst() {
        int surest = 0;
        for (int place = 1; place < found.size() && found.get(place).score >= CLOSE * found.get(0).score; place++) {
            if (found.get(place).confidence > found.get(surest).confidence) {
                surest = place;
            }
        }
        if (surest > 0) {
            double most = found.get(0).score;
            Found first = found.remove(surest);
            found.add(0, new Found(first.doc, most, first.confidence));
        }
    }
}
