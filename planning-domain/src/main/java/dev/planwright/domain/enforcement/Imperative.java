package dev.planwright.domain.enforcement;

import dev.planwright.domain.language.Verbs;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the name of a step out of what a constraint wants. */
final class Imperative {
    private static final int LONGEST = 100;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}/._-]*");

    private Imperative() {}

    /**
     * An imperative.
     *
     * @param wanted in lower case, perhaps only a noun: "legal team", "have a colleague approve"
     * @param written the constraint as it was written, for capitals
     */
    static String of(String wanted, String written) {
        String phrase = wanted.length() > LONGEST ? wanted.substring(0, LONGEST) : wanted;
        boolean verb = Verbs.isBase(phrase.split(" ", 2)[0]);
        boolean clause = phrase.matches(".+ (?:is|are|was|were|has|have|pass|passes) .*|.+ (?:pass|passes)");
        boolean test = phrase.matches(".*\\b(?:tests?|checks?|drill)");
        String imperative = verb ? phrase : (clause ? "Make sure that " : test ? "Run " : "Arrange ") + phrase;
        String spelt =
                WORD.matcher(imperative).replaceAll(word -> Matcher.quoteReplacement(spelling(word.group(), written)));
        return spelt.substring(0, 1).toUpperCase(Locale.ROOT) + spelt.substring(1);
    }

    /** A word with the capitals that the constraint gives it, other than at the start of the sentence. */
    private static String spelling(String word, String written) {
        Matcher words = WORD.matcher(written);
        while (words.find()) {
            if (words.group().equalsIgnoreCase(word) && (words.start() > 0 || isAbbreviation(words.group()))) {
                return words.group();
            }
        }
        return word;
    }

    private static boolean isAbbreviation(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
