package dev.planwright.playbook.internal.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits prose into sentences. Stateless. */
final class Sentences {
    private static final Set<String> ABBREVIATIONS =
            Set.of("e.g", "i.e", "etc", "vs", "cf", "approx", "incl", "resp", "fig", "no", "dr", "mr", "st", "a.k.a");

    private Sentences() {}

    /** The sentences of a text, in order. A stop within code, a path or a number ends none. */
    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        boolean code = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            code ^= character == '`';
            boolean ends = (character == '.' || character == '!' || character == '?')
                    && !code
                    && i + 1 < text.length()
                    && text.charAt(i + 1) == ' '
                    && !abbreviates(text, start, i)
                    && startsSentence(text, i + 2);
            if (ends) {
                add(sentences, text.substring(start, i + 1));
                start = i + 2;
            }
        }
        add(sentences, text.substring(Math.min(start, text.length())));
        return sentences;
    }

    private static boolean abbreviates(String text, int start, int stop) {
        int space = text.lastIndexOf(' ', stop - 1);
        String word = text.substring(Math.max(start, space + 1), stop).toLowerCase(Locale.ROOT);
        return ABBREVIATIONS.contains(word.startsWith("(") ? word.substring(1) : word);
    }

    private static boolean startsSentence(String text, int at) {
        return at < text.length() && !Character.isLowerCase(text.charAt(at));
    }

    private static void add(List<String> sentences, String raw) {
        String sentence = raw.strip();
        if (sentence.chars().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(sentence);
        }
    }
}
