package dev.planwright.playbook.internal.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The words of a task, and how much each of them tells: little, if it stands in tasks of every kind, or is the name of
 * something ("payment service") rather than what is to be done. Immutable, thread-safe.
 */
final class TaskWords {
    private static final double TELLS_LITTLE = 0.35;
    private static final double TELLS_NOTHING = 0.1;
    /** How much the words of a task tell at least: one without a telling word is hardly explained by any playbook. */
    private static final double LEAST = 1.2;

    private static final double TELLS_MUCH = 2;
    /** By how much more a word counts that no playbook knows: it speaks for another subject. */
    private static final double UNKNOWN = 2;

    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final double total;

    /**
     * @param subject whether a word is what some playbook is about, and so is no mere name
     * @param known whether any playbook has a word
     * @param spelling the word that is meant by one that is misspelt
     */
    TaskWords(String text, Predicate<String> subject, Predicate<String> known, UnaryOperator<String> spelling) {
        boolean versions = Versions.areIn(text);
        List<String> terms =
                Versions.terms(text, versions).stream().map(spelling).toList();
        Set<String> names = Names.in(text);
        boolean failure = terms.stream().anyMatch(CommonWords.SYMPTOMS::contains)
                && terms.stream().anyMatch(CommonWords.FAILING::contains);
        boolean says = terms.stream().anyMatch(term -> saysWhat(term, names, known));
        for (int i = 0; i < terms.size(); i++) {
            String term = terms.get(i);
            boolean named = i + 1 < terms.size()
                    && CommonWords.NAMED.contains(terms.get(i + 1))
                    && !subject.test(term)
                    && !term.equals(Synonyms.ELSEWHERE);
            boolean name = names.contains(term)
                    && (failure
                            ? !CommonWords.SYMPTOMS.contains(term) && !subject.test(term)
                            : says && !known.test(term));
            double usual = term.equals(Versions.TERM) && versions ? 1 : usual(term);
            double own = known.test(term) ? usual : usual * UNKNOWN;
            weights.merge(term, named || name ? TELLS_LITTLE : own, Math::min);
        }
        double sum = 0;
        for (double weight : weights.values()) {
            sum += weight;
        }
        total = Math.max(LEAST, sum);
    }

    /** Whether a word says what a task is about. Where none does, its names do: "Move to Graviton", "Introduce IPv6". */
    private static boolean saysWhat(String term, Set<String> names, Predicate<String> known) {
        return known.test(term) && !names.contains(term) && usual(term) == 1 && !Doing.isOne(term);
    }

    private static double usual(String term) {
        if (CommonWords.GENERAL.contains(term)) {
            return TELLS_LITTLE;
        }
        return CommonWords.FRAME.contains(term) ? TELLS_NOTHING : term.equals(Synonyms.ELSEWHERE) ? TELLS_MUCH : 1;
    }

    Set<String> terms() {
        return weights.keySet();
    }

    /** How much a word tells, whether it is in the task or not. */
    double weight(String term) {
        return weights.getOrDefault(term, usual(term));
    }

    /**
     * How well a playbook explains the task: the share of the task's words that it knows, and how close the task is to the
     * closest of the ways to put it that the playbook lists (Dice: twice the weight of the words in common over the weight
     * of both); from 0 to 1.
     *
     * @param factor how much shared words count, by the playbook's {@link Subject}; a way to put the task speaks for itself
     */
    double evidence(SearchDoc doc, Predicate<String> knows, double factor) {
        double known = 0;
        Map<Integer, Double> common = new HashMap<>();
        for (Map.Entry<String, Double> word : weights.entrySet()) {
            String term = word.getKey();
            if (knows.test(term)) {
                known += word.getValue() * (doc.isMain(term) ? 1 : 0.3);
                doc.phrasesWith(term).forEach(phrase -> common.merge(phrase, word.getValue(), Double::sum));
            }
        }
        double closest = 0;
        for (Map.Entry<Integer, Double> phrase : common.entrySet()) {
            double both = phrase.getValue();
            // no phrase can be closer than one that has nothing but the words in common
            if (2 * both / (total + both) > closest) {
                closest = Math.max(
                        closest,
                        2 * both / (total + weight(doc.phrase(phrase.getKey()).split(" "))));
            }
        }
        return factor * 0.4 * known / total + 0.6 * closest;
    }

    private double weight(String... terms) {
        double weight = 0;
        for (String term : terms) {
            weight += weight(term);
        }
        return weight;
    }
}
