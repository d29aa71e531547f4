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
import java.util.function.Predicate;

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
    private final Set<String> subjects = new HashSet<>();

    private record Searched(SearchDoc doc, Subject subject) {}

    public SearchIndex(Collection<SearchDoc> docs) {
        this.docs = docs.stream().map(doc -> new Searched(doc, doc.subject())).toList();
        this.docs.forEach(searched -> subjects.addAll(searched.subject().terms()));
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
        Map<String, Integer> counts = new HashMap<>();
        Predicate<String> known = term -> counts.computeIfAbsent(term, this::count) > 0;
        TaskWords query = new TaskWords(head, this::isSubject, known);
        TaskWords sentence = new TaskWords(firstSentence(head), this::isSubject, known);
        boolean oneSentence = firstSentence(head).equals(head.strip());
        Set<String> context = new LinkedHashSet<>(Terms.of(support));
        Set<String> named = new HashSet<>(query.terms());
        named.addAll(context);
        context.removeAll(query.terms());
        Map<String, Double> rarities = new HashMap<>();
        named.forEach(term -> rarities.put(term, idf(counts.computeIfAbsent(term, this::count))));
        List<Ranked> ranked = new ArrayList<>();
        for (Searched searched : docs) {
            SearchDoc doc = searched.doc();
            if (!knowsAny(doc, named)) {
                continue;
            }
            double factor = searched.subject().factor(named);
            double evidence = factor
                    * (oneSentence ? query.evidence(doc) : Math.max(query.evidence(doc), sentence.evidence(doc)));
            double confidence = scaled(evidence);
            double score = factor * bm25(query.terms(), rarities, query, doc) * (0.2 + evidence)
                    + 0.1 * bm25(context, rarities, query, doc);
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

    private static double bm25(Set<String> terms, Map<String, Double> rarities, TaskWords task, SearchDoc doc) {
        double score = 0;
        for (String term : terms) {
            double weight = doc.weight(term);
            if (weight > 0) {
                score += task.weight(term) * rarities.getOrDefault(term, 0.0) * weight / (weight + SATURATION);
            }
        }
        return score;
    }

    private static boolean knowsAny(SearchDoc doc, Set<String> terms) {
        for (String term : terms) {
            if (doc.knows(term)) {
                return true;
            }
        }
        return false;
    }

    /** In how many playbooks a term stands. */
    private int count(String term) {
        int count = 0;
        for (Searched searched : docs) {
            count += searched.doc().knows(term) ? 1 : 0;
        }
        return count;
    }

    private double idf(int count) {
        return StrictMath.log(1 + (docs.size() - count + 0.5) / (count + 0.5));
    }

    private static double scaled(double evidence) {
        return evidence < ENOUGH
                ? THRESHOLD * evidence / ENOUGH
                : THRESHOLD + (1 - THRESHOLD) * (evidence - ENOUGH) / (1 - ENOUGH);
    }
}
