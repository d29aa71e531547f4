package dev.planwright.playbook.internal.search;

import dev.planwright.playbook.internal.model.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the search makes of an entry. Immutable, thread-safe.
 *
 * @param weights how often each term stands in each field, by the field's weight and length
 */
public record Analysis(SearchDoc doc, Map<String, Double> weights) {
    public Analysis {
        weights = Map.copyOf(weights);
    }

    /** Analyses an entry. */
    public static Analysis of(Entry entry) {
        Map<String, Double> weights = new HashMap<>();
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
        return new Analysis(SearchDoc.of(entry, phrases, main), weights);
    }

    /** The same with a title and a description to be read by people, in place of the templates it is found by. */
    public Analysis shown(String title, String description) {
        return new Analysis(doc.shown(title, description), weights);
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
