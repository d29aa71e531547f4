package dev.planwright.domain.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Splits what people write into sentences. Thread-safe. */
public final class Sentences {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "eg", "i.e", "ie", "etc", "vs", "cf", "approx", "incl", "resp", "fig", "no", "dr", "mr", "st",
            "a.k.a", "max", "min");
    /** "Step 2." belongs to what follows it. */
    private static final Pattern NUMBERED = Pattern.compile("\\s*(?:step )?\\d{1,3}", Pattern.CASE_INSENSITIVE);

    private Sentences() {}

    /**
     * The sentences of a text, in order, without the marks of lists. A new line ends one; a stop within code, a path or a
     * number ends none, nor one before a small letter, unless the text itself starts with one.
     */
    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        text.lines()
                .map(line -> line.strip().replaceFirst("^[-*\u2022] +", ""))
                .forEach(line -> split(line, sentences));
        return sentences;
    }

    private static void split(String line, List<String> sentences) {
        boolean code = false;
        boolean lower = !line.isEmpty() && Character.isLowerCase(line.charAt(0));
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            code ^= character == '`';
            boolean ends = (character == '.' || character == '!' || character == '?')
                    && !code
                    && i + 1 < line.length()
                    && line.charAt(i + 1) == ' '
                    && !abbreviates(line, start, i)
                    && startsSentence(line, i + 2, lower);
            if (ends) {
                add(sentences, line.substring(start, i + 1));
                start = i + 2;
            }
        }
        add(sentences, line.substring(Math.min(start, line.length())));
    }

    private static boolean abbreviates(String text, int start, int stop) {
        int space = text.lastIndexOf(' ', stop - 1);
        String word = text.substring(Math.max(start, space + 1), stop).toLowerCase(Locale.ROOT);
        boolean number = NUMBERED.matcher(text.substring(start, stop)).matches();
        return number || ABBREVIATIONS.contains(word.startsWith("(") ? word.substring(1) : word);
    }

    private static boolean startsSentence(String text, int at, boolean lower) {
        return at < text.length() && (lower || !Character.isLowerCase(text.charAt(at)));
    }

    private static void add(List<String> sentences, String raw) {
        String sentence = raw.strip();
        if (sentence.chars().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(sentence);
        }
    }
}
