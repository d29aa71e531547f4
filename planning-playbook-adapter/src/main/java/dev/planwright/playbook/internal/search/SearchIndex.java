package dev.planwright.playbook.internal.search;

import dev.planwright.playbook.internal.model.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Ranks playbooks by BM25 over weighted fields (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009)
 * and tells how sure it is. Thread-safe.
 */
public final class SearchIndex {
    /** Below this confidence nothing fits. */
    public static final double THRESHOLD = 0.5;

    /** The evidence that counts as {@link #THRESHOLD}. Chosen on the tasks of ParaphrasesTest. */
    private static final double ENOUGH = 0.38;

    private static final double SATURATION = 1.2;
    private static final int LONGEST_QUERY = 1_000;
    private static final int LONGEST_SENTENCE = 200;
    private static final int MOST_COLUMNS = 10_000;

    private final List<Searched> docs;
    private final Set<String> subjects = new HashSet<>();

    /** Terms that were asked for, so that no text is searched for them again; bounded, for anybody may ask for anything. */
    private final Map<String, Column> asked = new ConcurrentHashMap<>();

    private record Searched(SearchDoc doc, Subject subject) {}

    /** One term in all playbooks: how often it stands there and how rare that makes it. */
    private static final class Column {
        private static final double[] NOWHERE = {};

        private final int count;
        private final double rarity;
        private final double[] weights;

        Column(String term, List<Searched> docs) {
            double[] found =
                    docs.stream().mapToDouble(each -> each.doc().weight(term)).toArray();
            count = (int) Arrays.stream(found).filter(weight -> weight >= 0).count();
            rarity = StrictMath.log(1 + (docs.size() - count + 0.5) / (count + 0.5));
            weights = count == 0 ? NOWHERE : found;
        }

        /** Below 0 where the term does not stand. */
        double weight(int doc) {
            return count == 0 ? -1 : weights[doc];
        }
    }

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
        Map<String, Column> columns = new HashMap<>();
        Predicate<String> known = term -> column(term, columns).count > 0;
        TaskWords query = new TaskWords(head, this::isSubject, known);
        boolean oneSentence = firstSentence(head).equals(head.strip());
        Optional<TaskWords> sentence = oneSentence
                ? Optional.empty()
                : Optional.of(new TaskWords(firstSentence(head), this::isSubject, known));
        Set<String> context = new LinkedHashSet<>(Terms.of(support));
        context.removeAll(query.terms());
        context.forEach(term -> column(term, columns));
        Set<String> named = new HashSet<>(query.terms());
        named.addAll(context);
        List<Column> wanted = named.stream().map(columns::get).toList();
        Set<String> subjectsNamed = Subject.withKinds(named);
        List<Ranked> ranked = new ArrayList<>();
        for (int place = 0; place < docs.size(); place++) {
            int doc = place;
            Predicate<String> knows = term -> column(term, columns).weight(doc) >= 0;
            if (wanted.stream().allMatch(column -> column.weight(doc) < 0)) {
                continue;
            }
            SearchDoc.Words words = docs.get(doc).doc().words();
            double factor = docs.get(doc).subject().factor(subjectsNamed);
            double whole = query.evidence(words, knows);
            double evidence = factor
                    * sentence.map(first -> Math.max(whole, first.evidence(words, knows)))
                            .orElse(whole);
            double score = factor * bm25(query.terms(), columns, query, doc) * (0.2 + evidence)
                    + 0.1 * bm25(context, columns, query, doc);
            if (score > 0) {
                ranked.add(new Ranked(docs.get(doc).doc().entry(), score, scaled(evidence)));
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

    private static double bm25(Set<String> terms, Map<String, Column> columns, TaskWords task, int doc) {
        double score = 0;
        for (String term : terms) {
            Column column = columns.get(term);
            double weight = column == null ? 0 : column.weight(doc);
            if (column != null && weight > 0) {
                score += task.weight(term) * column.rarity * weight / (weight + SATURATION);
            }
        }
        return score;
    }

    private Column column(String term, Map<String, Column> ofThisQuery) {
        return ofThisQuery.computeIfAbsent(term, this::column);
    }

    private Column column(String term) {
        Column known = asked.get(term);
        if (known != null) {
            return known;
        }
        Column made = new Column(term, docs);
        if (asked.size() < MOST_COLUMNS) {
            asked.put(term, made);
        }
        return made;
    }

    private static double scaled(double evidence) {
        return evidence < ENOUGH
                ? THRESHOLD * evidence / ENOUGH
                : THRESHOLD + (1 - THRESHOLD) * (evidence - ENOUGH) / (1 - ENOUGH);
    }
}
