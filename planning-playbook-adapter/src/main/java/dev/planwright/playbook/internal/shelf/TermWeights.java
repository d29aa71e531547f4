package dev.planwright.playbook.internal.shelf;

import dev.planwright.playbook.internal.runbook.Runbook;
import dev.planwright.playbook.internal.runbook.RunbookTexts;
import dev.planwright.playbook.internal.search.Identifiers;
import dev.planwright.playbook.internal.search.Terms;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The terms of a runbook, each as often as it counts: BM25 over weighted fields is BM25 over one field in which a term
 * of the title stands several times (Robertson, Zaragoza and Taylor, "Simple BM25 Extension to Multiple Weighted Fields",
 * 2004). Stateless.
 */
final class TermWeights {
    private static final int TITLE = 8;
    private static final int NAME = 4;
    private static final int TAG = 4;
    private static final int HEADING = 2;
    private static final int ABOUT = 2;
    private static final int OTHER = 1;
    private static final int LONGEST_TERM = 64;
    private static final int MOST_TERMS = 20_000;

    private TermWeights() {}

    static Map<String, Integer> of(Runbook runbook) {
        Map<String, Integer> weights = new TreeMap<>();
        RunbookTexts texts = RunbookTexts.of(runbook);
        add(weights, List.of(runbook.title()), TITLE);
        terms(name(runbook.file())).forEach(term -> weights.putIfAbsent(term, NAME));
        add(weights, runbook.tags(), TAG);
        add(weights, texts.headings(), HEADING);
        add(weights, texts.about(), ABOUT);
        add(weights, texts.body(), OTHER);
        add(weights, texts.commands(), OTHER);
        return weights;
    }

    /** The file's path without its ending: folders often name the component. */
    private static String name(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private static void add(Map<String, Integer> weights, List<String> texts, int weight) {
        for (String text : texts) {
            for (String term : terms(text)) {
                if (weights.containsKey(term) || weights.size() < MOST_TERMS) {
                    weights.merge(term, weight, Integer::sum);
                }
            }
        }
    }

    /** The terms of a text, in order; names of several words give their words. */
    static List<String> terms(String text) {
        return Terms.of(Identifiers.split(text)).stream()
                .filter(term -> term.length() > 1 && term.length() <= LONGEST_TERM)
                .toList();
    }
}
