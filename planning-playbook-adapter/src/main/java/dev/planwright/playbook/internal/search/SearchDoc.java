package dev.planwright.playbook.internal.search;

import dev.planwright.playbook.internal.model.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the search knows of a playbook. Immutable, thread-safe.
 *
 * @param weights term to its weight: how often it stands in each field, by the field's weight and length
 * @param phrases the terms of each way to put the task
 * @param main terms of title, tasks and keywords
 */
public record SearchDoc(Entry entry, Map<String, Double> weights, List<Set<String>> phrases, Set<String> main) {
    public SearchDoc {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        phrases = List.copyOf(phrases);
        main = Collections.unmodifiableSet(new LinkedHashSet<>(main));
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
        // three digits are enough to rank by, and halve what is read at each start
        weights.replaceAll((term, weight) -> Math.round(weight * 1_000) / 1_000.0);
        List<Set<String>> phrases = new ArrayList<>();
        phrases.add(new LinkedHashSet<>(Terms.of(title)));
        entry.tasks().forEach(task -> phrases.add(new LinkedHashSet<>(Terms.of(task))));
        Set<String> main = new LinkedHashSet<>();
        phrases.forEach(main::addAll);
        entry.keywords().forEach(keyword -> main.addAll(Terms.of(keyword)));
        return new SearchDoc(entry, weights, phrases, main);
    }

    /** The same with a title and a description to be read by people, in place of the templates it is found by. */
    public SearchDoc shown(String title, String description) {
        return new SearchDoc(entry.shown(title, description), weights, phrases, main);
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
