package dev.planwright.playbook.internal.search;

import dev.planwright.playbook.internal.model.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Ranks playbooks by BM25 over weighted fields (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009)
 * and tells how sure it is. Thread-safe.
 */
public final class SearchIndex {
    /** Below this confidence nothing fits. */
    public static final double THRESHOLD = 0.5;

    /** The evidence that counts as {@link #THRESHOLD}. Chosen on the tasks of ParaphrasesTest. */
    private static final double ENOUGH = 0.38;

    /** What is left of the evidence where a task asks for no work: never {@link #ENOUGH}. */
    private static final double NO_WORK = 0.3;

    private static final double SATURATION = 1.2;
    private static final int LONGEST_QUERY = 1_000;
    private final Corpus corpus;
    private final List<SearchDoc> docs;
    private final Postings.Known known;
    /** Made when a task first fits nothing as it is written. */
    private volatile @Nullable Spelling spelling;

    public SearchIndex(Corpus corpus) {
        this.corpus = corpus;
        this.docs = corpus.docs();
        this.known = new Postings.Known(corpus);
    }

    /**
     * A playbook found.
     *
     * @param confidence from 0 to 1: how sure it is that this playbook is right
     */
    public record Ranked(Entry entry, double score, double confidence) {}

    /**
     * All playbooks that share a word with a task, best first. If none fits, words that nothing knows are read as misspelt.
     *
     * @param support words of the context: they decide between playbooks, but make none fit
     */
    public List<Ranked> rank(String task, String support) {
        List<Ranked> asWritten = rank(task, support, UnaryOperator.identity());
        boolean fits = !asWritten.isEmpty() && asWritten.get(0).confidence() >= THRESHOLD;
        return fits || isSpelledWell(task) ? asWritten : rank(task, support, spelling()::meant);
    }

    private boolean isSpelledWell(String task) {
        Spelling known = spelling();
        return Terms.of(task).stream().allMatch(term -> known.meant(term).equals(term));
    }

    private Spelling spelling() {
        Spelling made = spelling;
        if (made == null) {
            made = new Spelling(corpus.terms());
            spelling = made;
        }
        return made;
    }

    private List<Ranked> rank(String task, String support, UnaryOperator<String> spelling) {
        String head = task.length() > LONGEST_QUERY ? task.substring(0, LONGEST_QUERY) : task;
        Postings weights = new Postings(known);
        Predicate<String> isKnown = term -> weights.count(term) > 0;
        double share = Asking.isNoWork(head) ? NO_WORK : 1;
        List<TaskWords> parts = Clauses.of(head).stream()
                .map(part -> new TaskWords(part, this::isSubject, isKnown, spelling))
                .toList();
        TaskWords query = parts.get(0);
        Set<String> context = new LinkedHashSet<>(Terms.of(support));
        Set<String> named = new HashSet<>(query.terms());
        named.addAll(context);
        context.removeAll(query.terms());
        Map<String, Double> rarities = new HashMap<>();
        for (String term : named) {
            rarities.put(term, idf(weights.count(term)));
        }
        Set<String> kinds = Subject.withKinds(named);
        Ranking ranking = new Ranking();
        for (int place = 0; place < docs.size(); place++) {
            int doc = place;
            Predicate<String> knows = term -> weights.knows(doc, term);
            if (!any(named, knows)) {
                continue;
            }
            double factor = docs.get(doc).subject().factor(kinds);
            double evidence = share * best(parts, docs.get(doc), knows, factor);
            double score = factor * bm25(query.terms(), rarities, query, weights, doc) * (0.2 + evidence)
                    + 0.1 * bm25(context, rarities, query, weights, doc);
            if (score > 0) {
                ranking.add(docs.get(doc), score, scaled(evidence));
            }
        }
        return ranking.bestFirst(query.terms());
    }

    private boolean isSubject(String term) {
        String kind = Subject.kind(term);
        for (SearchDoc doc : docs) {
            if (doc.isAbout(kind)) {
                return true;
            }
        }
        return false;
    }

    private static double best(List<TaskWords> parts, SearchDoc doc, Predicate<String> knows, double factor) {
        double best = 0;
        for (TaskWords part : parts) {
            best = Math.max(best, part.evidence(doc, knows, factor));
        }
        return best;
    }

    private static double bm25(
            Set<String> terms, Map<String, Double> rarities, TaskWords task, Postings weights, int doc) {
        double score = 0;
        for (String term : terms) {
            double weight = weights.weight(term, doc);
            if (weight > 0) {
                score += task.weight(term) * rarities.getOrDefault(term, 0.0) * weight / (weight + SATURATION);
            }
        }
        return score;
    }

    private static boolean any(Set<String> terms, Predicate<String> knows) {
        for (String term : terms) {
            if (knows.test(term)) {
                return true;
            }
        }
        return false;
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
