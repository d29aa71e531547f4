package dev.planwright.playbook.internal.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The words of a task, and how much each of them tells: little, if it stands in tasks of every kind, or is the name of
 * something ("payment service") rather than what is to be done. Immutable, thread-safe.
 */
final class TaskWords {
    private static final double TELLS_LITTLE = 0.35;
    private static final double TELLS_NOTHING = 0.1;
    /** By how much more a word counts that no playbook knows: it speaks for another subject. */
    private static final double UNKNOWN = 1.5;

    /** What goes wrong, and with what: a task that says both is about a failure, whatever else it names. */
    private static final Set<String> SYMPTOMS = Set.of(
            ("fail outag error malform corrupt unreach disconnect partition block stress unschedul unscheduleabl hang stuck"
                            + " refus timeout degrad flap leak crashloop wrong invalid consum")
                    .split(" "));

    private static final Set<String> FAILING = Set.of(
            "servic pod application api container node deploy operator backend frontend worker cluster".split(" "));
    /** What reports begin with: it says that something is told, not what. */
    private static final Set<String> FRAME = Set.of(
            "scenario",
            "simulat",
            "experienc",
            "report",
            "notic",
            "situation",
            "problem",
            "issu",
            "seem",
            "appear",
            "caus",
            "due",
            "start",
            "keep",
            "urgent",
            "asap",
            "happen",
            "help",
            "case",
            "demo");
    /** What names of software go before. */
    private static final Set<String> NAMED = Set.of(
            ("servic api application app platform system backend frontend engine gateway portal site websit module"
                            + " component worker job microservic")
                    .split(" "));
    /** Words that stand in tasks of every kind; they say little about which playbook is meant. */
    static final Set<String> GENERAL = Set.of(
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
            "latest",
            "newest",
            "current",
            "region",
            "add",
            "customer",
            "peopl",
            "someon",
            "somebody",
            "old",
            "next",
            "bring",
            "put",
            "sinc",
            "becaus",
            "whil",
            "still",
            "yesterday",
            "today",
            "night",
            "week",
            "month");

    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final double total;

    /**
     * @param subject whether a word is what some playbook is about, and so is no mere name
     * @param known whether any playbook has a word
     */
    TaskWords(String text, Predicate<String> subject, Predicate<String> known) {
        List<String> terms = Terms.of(text);
        Set<String> names = Names.in(text);
        boolean failure =
                terms.stream().anyMatch(SYMPTOMS::contains) && terms.stream().anyMatch(FAILING::contains);
        for (int i = 0; i < terms.size(); i++) {
            String term = terms.get(i);
            boolean named = i + 1 < terms.size() && NAMED.contains(terms.get(i + 1)) && !subject.test(term);
            boolean name = names.contains(term)
                    && (failure ? !SYMPTOMS.contains(term) && !subject.test(term) : !known.test(term));
            double own = known.test(term) ? usual(term) : usual(term) * UNKNOWN;
            weights.merge(term, named || name ? TELLS_LITTLE : own, Math::min);
        }
        double sum = 0;
        for (double weight : weights.values()) {
            sum += weight;
        }
        total = sum;
    }

    private static double usual(String term) {
        return FRAME.contains(term) ? TELLS_NOTHING : GENERAL.contains(term) ? TELLS_LITTLE : 1;
    }

    Set<String> terms() {
        return weights.keySet();
    }

    /** How much a word tells, whether it is in the task or not. */
    double weight(String term) {
        Double own = weights.get(term);
        return own == null ? usual(term) : own;
    }

    /**
     * How well a playbook explains the task: the share of the task's words that it knows, and how close the task is to the
     * closest of the ways to put it that the playbook lists; from 0 to 1.
     *
     * @param knows whether a word stands anywhere in the playbook
     */
    double evidence(SearchDoc.Words words, Predicate<String> knows) {
        if (total == 0) {
            return 0;
        }
        double known = 0;
        for (Map.Entry<String, Double> word : weights.entrySet()) {
            String term = word.getKey();
            known += word.getValue() * (words.main().contains(term) ? 1 : knows.test(term) ? 0.3 : 0);
        }
        double closest = 0;
        for (Set<String> phrase : words.phrases()) {
            closest = Math.max(closest, similarity(phrase));
        }
        return 0.4 * known / total + 0.6 * closest;
    }

    /** Twice the weight of the words in common over the weight of both (Dice). */
    private double similarity(Set<String> phrase) {
        double common = 0;
        for (Map.Entry<String, Double> word : weights.entrySet()) {
            common += phrase.contains(word.getKey()) ? 2 * word.getValue() : 0;
        }
        if (common == 0) {
            return 0;
        }
        double both = total;
        for (String term : phrase) {
            both += weight(term);
        }
        return common / both;
    }
}
