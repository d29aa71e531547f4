package dev.planwright.domain.constraint;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes away what a sentence says around its demand: politeness, reasons, "in any case", "at any time". Linear to
 * quadratic in a bounded length. Thread-safe.
 */
final class Courtesy {
    private record Phrase(Pattern said, String plain) {}

    private static final String EVER =
            "(?:under any circumstances|(?<!\\b(?:than|most)\\b.{1,80})at any (?:time|point|stage|moment)"
                    + "|in any (?:way|case|event)|for any reason|on any account|whatsoever|at all times"
                    + "|without (?:any )?exceptions?)";
    private static final String ASIDE =
            "(?:in any (?:case|event)|whatever happens|no matter what|at all (?:costs|times)"
                    + "|without (?:any )?exceptions?|under all circumstances|by all means|notwithstanding [^,]{3,60}"
                    + "|as (?:agreed|discussed|always|usual)|ideally|if (?:at all |in any way )?possible|(?:as )?per policy|by policy"
                    + "|for (?:\\w+ )?(?:reasons?|safety|security|compliance)(?: reasons?)?|also|and|but|just|importantly)";
    private static final List<Phrase> PHRASES = List.of(
            phrase("[.!?;\\s]+$", ""),
            phrase("\\s+", " "),
            phrase("(?<=\\w)'d\\b", " would"),
            phrase("(?<!should |must |will |to )\\b(?:please|kindly)\\b,? ?", ""),
            phrase("[,\\s]+$", ""),
            phrase("^" + ASIDE + ",? (?!not\\b)", ""),
            phrase(",? ?\\b" + EVER + "\\b,?", ""),
            phrase("^(?:could|would|can|will) you (?:also )?(?=[a-z])", ""),
            phrase("^(?:we|i) would rather(?: that)?(?: you)? (?:did |do )?not (.+)$", "do not $1"),
            phrase("^it would be (?:\\w+ ){1,2}if there (?:were|was|is|are) ", "there must be "),
            phrase(
                    "^it would be (?!fine|ok|okay|acceptable|possible|allowed)(?:\\w+ ){1,2}(?:if|to|that) (?:you (?:could |would )?)?",
                    ""),
            phrase(
                    "^(?:we|i) would (?:really |very much |also )?(?:like|love|prefer|want)(?: to)?(?: see| have)? ",
                    "we want "),
            phrase(
                    "^(?:we|i) would (?:really |very much |also )?(?:appreciate|be (?:glad|grateful|happy))(?: it)?(?: very much)?(?: if| that)? (?:you (?:could |would )?)?",
                    ""),
            phrase("^(?:since|because|as(?! an?\\b| the\\b)) [^,]{3,120}, ", ""),
            phrase("^with only [^,]{3,60}, ", ""),
            phrase("^[^,]{3,120}, so (?!that\\b|far\\b)", ""),
            phrase(
                    ",? (?:even if|even though|because|so that|or else|otherwise|as (?:it|we|they|this|that) (?!is\\b|are\\b)) ?.+$",
                    ""));

    private Courtesy() {}

    private static Phrase phrase(String said, String plain) {
        return new Phrase(Pattern.compile(said), plain);
    }

    /** The demand alone, of a sentence in lower case. */
    static String without(String sentence) {
        String text = sentence;
        for (Phrase phrase : PHRASES) {
            text = phrase.said().matcher(text).replaceAll(phrase.plain());
        }
        return text.strip();
    }
}
