package dev.planwright.playbook.internal.search;

import dev.planwright.playbook.internal.model.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the search knows of a playbook. Kept as text, since most playbooks are asked for nothing but whether a word is in
 * it. Immutable, thread-safe.
 */
public final class SearchDoc {
    private static final int THOUSAND = 1_000;
    private static final String BETWEEN_PHRASES = " | ";

    private final Entry entry;
    private final String weights;
    private final String phrases;
    private final String main;
    private final String subject;

    /**
     * @param weights " term=weight term=weight ": how often a term stands in each field, by the field's weight and length,
     *     in thousandths
     * @param phrases the terms of each way to put the task
     * @param main terms of title, tasks and keywords
     * @param subject what most of the phrases share, see {@link Subject}
     */
    SearchDoc(Entry entry, String weights, String phrases, String main, String subject) {
        this.entry = entry;
        this.weights = weights;
        this.phrases = phrases;
        this.main = main;
        this.subject = subject;
    }

    /** Analyses an entry. */
    public static SearchDoc of(Entry entry) {
        Map<String, Double> weights = new TreeMap<>();
        String title = plain(entry.title());
        add(weights, title, 3, 6);
        add(weights, String.join(" . ", entry.tasks()), 2.5, 45);
        add(weights, String.join(" . ", entry.keywords()), 1.5, 30);
        add(weights, plain(entry.description()), 0.4, 30);
        add(weights, plain(String.join(" . ", entry.stepNames())), 0.4, 70);
        List<Set<String>> phrases = new ArrayList<>();
        phrases.add(new LinkedHashSet<>(Terms.of(title)));
        entry.tasks().forEach(task -> phrases.add(new LinkedHashSet<>(Terms.of(task))));
        Set<String> main = new LinkedHashSet<>();
        phrases.forEach(main::addAll);
        entry.keywords().forEach(keyword -> main.addAll(Terms.of(keyword)));
        StringBuilder weighed = new StringBuilder(" ");
        weights.forEach((term, weight) -> weighed.append(term)
                .append('=')
                .append(Math.round(weight * THOUSAND))
                .append(' '));
        return new SearchDoc(
                entry,
                weighed.toString(),
                String.join(
                        BETWEEN_PHRASES,
                        phrases.stream().map(phrase -> String.join(" ", phrase)).toList()),
                String.join(" ", main),
                String.join(
                        " ",
                        Subject.of(phrases, CommonWords.GENERAL).terms().stream()
                                .sorted()
                                .toList()));
    }

    /** The same with a title and a description to be read by people, in place of the templates it is found by. */
    public SearchDoc shown(String title, String description) {
        return new SearchDoc(entry.shown(title, description), weights, phrases, main, subject);
    }

    public Entry entry() {
        return entry;
    }

    /** The weight of a term; negative if it stands in no field. */
    double weight(String term) {
        String key = " " + term + "=";
        int at = weights.indexOf(key);
        if (at < 0) {
            return -1;
        }
        int from = at + key.length();
        return Integer.parseInt(weights, from, weights.indexOf(' ', from), 10) / (double) THOUSAND;
    }

    /** All terms that stand in any field. */
    List<String> terms() {
        List<String> terms = new ArrayList<>();
        for (String weighed : weights.strip().split(" ")) {
            terms.add(weighed.substring(0, Math.max(0, weighed.indexOf('='))));
        }
        return terms;
    }

    Subject subject() {
        return new Subject(terms(subject));
    }

    /** Whether title, tasks or keywords have a term. */
    boolean isMain(String term) {
        return has(main, term);
    }

    /** The terms of each way to put the task that has one of some terms, with spaces between; none comes twice. */
    List<String> phrasesWith(Set<String> some) {
        List<String> found = new ArrayList<>();
        if (!hasAny(phrases, some)) {
            return found;
        }
        int from = 0;
        for (int to = phrases.indexOf(BETWEEN_PHRASES); to >= 0; to = phrases.indexOf(BETWEEN_PHRASES, from)) {
            addIfAny(found, phrases.substring(from, to), some);
            from = to + BETWEEN_PHRASES.length();
        }
        addIfAny(found, phrases.substring(from), some);
        return found;
    }

    private static void addIfAny(List<String> found, String phrase, Set<String> some) {
        if (hasAny(phrase, some)) {
            found.add(phrase);
        }
    }

    private static boolean hasAny(String terms, Set<String> some) {
        for (String term : some) {
            if (has(terms, term)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a term stands among others that have spaces between. */
    static boolean has(String terms, String term) {
        for (int at = terms.indexOf(term); at >= 0; at = terms.indexOf(term, at + 1)) {
            int end = at + term.length();
            if ((at == 0 || terms.charAt(at - 1) == ' ') && (end == terms.length() || terms.charAt(end) == ' ')) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> terms(String text) {
        return text.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(text.split(" ")));
    }

    /** Everything, a line each, in the order that {@link #of(List)} takes. */
    List<String> lines() {
        return List.of(
                entry.id(),
                entry.file(),
                line(entry.title()),
                line(entry.description()),
                weights,
                phrases,
                main,
                subject);
    }

    static SearchDoc of(List<String> lines) {
        Entry entry =
                new Entry(lines.get(0), lines.get(1), lines.get(2), lines.get(3), List.of(), List.of(), List.of());
        return new SearchDoc(entry, lines.get(4), lines.get(5), lines.get(6), lines.get(7));
    }

    private static String line(String text) {
        return text.replace('\n', ' ');
    }

    private static void add(Map<String, Double> weights, String text, double weight, int usualLength) {
        List<String> terms = Terms.of(text);
        double length = 0.5 + 0.5 * terms.size() / usualLength;
        terms.forEach(term -> weights.merge(term, weight / length, Double::sum));
    }

    /** A template without what it would be filled with. */
    private static String plain(String template) {
        return template.contains("{{") ? template.replaceAll("\\{\\{[^}]*\\}\\}", " ") : template;
    }
}
