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
        add(weights, List.of(title), 3, 6);
        add(weights, entry.tasks(), 2.5, 45);
        add(weights, entry.keywords(), 1.5, 30);
        add(weights, List.of(plain(entry.description())), 0.4, 30);
        add(weights, entry.stepNames().stream().map(Analysis::plain).toList(), 0.4, 70);
        Set<String> main = new LinkedHashSet<>(Versions.terms(title));
        List<Set<String>> phrases = new ArrayList<>();
        // "Upgrade {{tool}}" without the tool would be as close to every task that upgrades something
        if (main.size() > 1) {
            phrases.add(new LinkedHashSet<>(main));
        }
        entry.tasks().forEach(task -> phrases.add(new LinkedHashSet<>(Versions.terms(task))));
        phrases.forEach(main::addAll);
        entry.keywords().forEach(keyword -> main.addAll(Versions.terms(keyword)));
        return new Analysis(SearchDoc.of(entry, phrases, main), weights);
    }

    /** Whether a keyword has a word that does not stand in tasks of every kind, and so can tell a playbook from others. */
    public static boolean isTelling(String keyword) {
        return Terms.of(keyword).stream()
                .anyMatch(term -> !CommonWords.GENERAL.contains(term) && !CommonWords.FRAME.contains(term));
    }

    /** The same with a title and a description to be read by people, in place of the templates it is found by. */
    public Analysis shown(String title, String description) {
        return new Analysis(doc.shown(title, description), weights);
    }

    private static void add(Map<String, Double> weights, List<String> texts, double weight, int usualLength) {
        List<String> terms =
                texts.stream().flatMap(text -> Versions.terms(text).stream()).toList();
        double length = 0.5 + 0.5 * terms.size() / usualLength;
        terms.forEach(term -> weights.merge(term, weight / length, Double::sum));
    }

    /** A template without what it would be filled with. */
    private static String plain(String template) {
        return template.contains("{{") ? template.replaceAll("\\{\\{[^}]*\\}\\}", " ") : template;
    }
}
