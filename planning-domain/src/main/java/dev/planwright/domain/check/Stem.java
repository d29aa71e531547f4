package dev.planwright.domain.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * English words without case and endings, so that "backups", "Back up" and "backed-up" compare as equal. A light
 * stemmer for comparing short texts with each other, no linguistic claim. Thread-safe.
 */
public final class Stem {
    private static final Map<String, String> COMPOUNDS = Map.ofEntries(
            Map.entry("back up", "backup"),
            Map.entry("roll back", "rollback"),
            Map.entry("roll out", "rollout"),
            Map.entry("re boot", "reboot"),
            Map.entry("power cycl", "powercycl"),
            Map.entry("sign off", "signoff"),
            Map.entry("post mortem", "postmortem"),
            Map.entry("down tim", "downtim"),
            Map.entry("cut over", "cutover"),
            Map.entry("switch over", "switchover"),
            Map.entry("fail over", "failover"),
            Map.entry("off lin", "offlin"));

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
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return lower.contains("n't") ? lower.replace("n't", " not") : lower;
    }

    /** Surrogates count as parts of words, so that letters beyond the first plane are kept whole. */
    private static boolean isWordCharacter(char character) {
        return Character.isLetterOrDigit(character) || Character.isSurrogate(character);
    }

    private static void add(List<String> stems, String stem) {
        int last = stems.size() - 1;
        String compound = last < 0 ? null : COMPOUNDS.get(stems.get(last) + " " + stem);
        if (compound == null) {
            stems.add(stem);
        } else {
            stems.set(last, compound);
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
