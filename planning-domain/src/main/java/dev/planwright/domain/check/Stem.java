package dev.planwright.domain.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * English words without case and endings, so that "backups", "Back up" and "backed-up" compare as equal. A light
 * stemmer for comparing short texts with each other, no linguistic claim. Thread-safe.
 */
public final class Stem {
    private static final Map<String, Set<String>> COMPOUNDS = Map.of(
            "back", Set.of("up"),
            "roll", Set.of("back", "out"),
            "re", Set.of("boot"),
            "power", Set.of("cycl"),
            "sign", Set.of("off"),
            "post", Set.of("mortem"),
            "down", Set.of("tim"),
            "cut", Set.of("over"),
            "switch", Set.of("over"),
            "fail", Set.of("over"));

    private Stem() {}

    /** The stems of a text's words, in order; words that belong together, such as "back up", are joined. */
    public static List<String> all(String text) {
        String plain = normal(text);
        List<String> stems = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= plain.length(); i++) {
            boolean inWord = i < plain.length() && isWordCharacter(plain.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                add(stems, of(plain.substring(start, i)));
                start = -1;
            }
        }
        return stems;
    }

    private static String normal(String text) {
        String composed = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        String lower = composed.toLowerCase(Locale.ROOT);
        return lower.contains("n't") ? lower.replace("n't", " not") : lower;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** Surrogates count as parts of words, so that letters beyond the first plane are kept whole. */
    private static boolean isWordCharacter(char character) {
        return Character.isLetterOrDigit(character) || Character.isSurrogate(character);
    }

    private static void add(List<String> stems, String stem) {
        int last = stems.size() - 1;
        if (last >= 0 && COMPOUNDS.getOrDefault(stems.get(last), Set.of()).contains(stem)) {
            stems.set(last, stems.get(last) + stem);
        } else {
            stems.add(stem);
        }
    }

    /** The stem of one word in lower case. */
    static String of(String word) {
        if (word.length() > 5 && word.endsWith("ing")) {
            return ending(word.substring(0, word.length() - 3));
        }
        if (word.length() > 4 && word.endsWith("ed") && !word.endsWith("eed")) {
            return ending(word.substring(0, word.length() - 2));
        }
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
            return dropFinalE(word.substring(0, word.length() - 1));
        }
        return dropFinalE(word);
    }

    private static String ending(String stem) {
        int length = stem.length();
        boolean doubled = length > 3
                && stem.charAt(length - 1) == stem.charAt(length - 2)
                && "bdgmnprt".indexOf(stem.charAt(length - 1)) >= 0;
        return doubled ? stem.substring(0, length - 1) : dropFinalE(stem);
    }

    private static String dropFinalE(String word) {
        return word.length() > 3 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
    }
}
