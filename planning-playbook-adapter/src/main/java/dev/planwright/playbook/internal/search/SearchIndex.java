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
    /** Below this confidence nothing fits. Chosen on the tasks and paraphrases of RetrievalTest. */
    public static final double THRESHOLD = 0.4;

    private static final double SATURATION = 1.2;
    private static final int LONGEST_QUERY = 1_000;
    private static final int LONGEST_SENTENCE = 200;
    /** Words that stand in tasks of every kind; they say little about which playbook is meant. */
    private static final Set<String> GENERAL = Set.of(
            "production",
            "new",
            "servic",
            "application",
            "team",
            "environment",
            "system",
            "platform",
            "stag",
            "company",
            "setup",
            "upgrad",
            "version",
            "project",
            "web",
            "cloud",
            "user",
            "server",
            "handl",
            "fix",
            "infrastructur",
            "run",
            "manag",
            "chang",
            "add");

    private final List<SearchDoc> docs;
    private final Map<String, Integer> documentCounts = new HashMap<>();

    public SearchIndex(Collection<SearchDoc> docs) {
        this.docs = List.copyOf(docs);
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
        Set<String> query = new LinkedHashSet<>(Terms.of(head));
        Set<String> sentence = new LinkedHashSet<>(Terms.of(firstSentence(head)));
        Set<String> context = new HashSet<>(Terms.of(support));
        context.removeAll(query);
        List<Ranked> ranked = new ArrayList<>();
        for (SearchDoc doc : docs) {
            double confidence = Math.max(confidence(query, doc), confidence(sentence, doc));
            double score = bm25(query, doc) * (0.5 + confidence) + 0.1 * bm25(context, doc);
            if (score > 0) {
                ranked.add(new Ranked(doc.entry(), score, confidence));
            }
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score)
                .reversed()
                .thenComparing(found -> found.entry().id()));
        return ranked;
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

    private double bm25(Set<String> terms, SearchDoc doc) {
        double score = 0;
        for (String term : terms) {
            double weight = doc.weights().getOrDefault(term, 0.0);
            score += idf(term) * weight / (weight + SATURATION);
        }
        return score;
    }

    private double idf(String term) {
        int count = documentCounts.getOrDefault(term, 0);
        return StrictMath.log(1 + (docs.size() - count + 0.5) / (count + 0.5));
    }

    /**
     * How well a playbook explains a task: the share of the task's words that it knows, and how close the task is to the
     * closest of the ways to put it that the playbook lists.
     */
    private static double confidence(Set<String> query, SearchDoc doc) {
        double total = 0;
        double known = 0;
        for (String term : query) {
            double weight = weight(term);
            total += weight;
            known += weight * (doc.main().contains(term) ? 1 : doc.weights().containsKey(term) ? 0.3 : 0);
        }
        double closest = doc.phrases().stream()
                .mapToDouble(phrase -> similarity(query, phrase))
                .max()
                .orElse(0);
        return total == 0 ? 0 : 0.4 * known / total + 0.6 * closest;
    }

    /** Twice the weight of the words in common over the weight of both (Dice). */
    private static double similarity(Set<String> query, Set<String> phrase) {
        double common = 0;
        double both = 0;
        for (String term : query) {
            common += phrase.contains(term) ? 2 * weight(term) : 0;
            both += weight(term);
        }
        for (String term : phrase) {
            both += weight(term);
        }
        return both == 0 ? 0 : common / both;
    }

    private static double weight(String term) {
        return GENERAL.contains(term) ? 0.35 : 1;
    }
}
