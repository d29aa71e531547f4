package dev.planwright.domain.constraint;

import java.util.List;

/** What a sentence says around its demand: politeness, reasons, "in any case", "at any time". Thread-safe. */
final class Courtesy {
    private static final String EVER =
            "(?:under any circumstances|at any (?:time|point|stage|moment)(?<!\\b(?:than|most)\\b.{1,80})"
                    + "|in any (?:way|case|event)|for any reason|on any account|whatsoever|at all times"
                    + "|without (?:any )?exceptions?)";
    private static final String ASIDE =
            "(?:in any (?:case|event)|whatever happens|no matter what|at all (?:costs|times)"
                    + "|without (?:any )?exceptions?|under all circumstances|by all means|notwithstanding [^,]{3,60}"
                    + "|as (?:agreed|discussed|always|usual)|ideally|if (?:at all |in any way )?possible|(?:as )?per policy|by policy"
                    + "|for (?:\\w+ )?(?:reasons?|safety|security|compliance)(?: reasons?)?|also|and|but|just|importantly)";
    private static final String WOULD = "^(?:we|i) would (?:really |very much |also )?";

    /** To be taken away, one after the other, of a sentence in lower case. */
    static final List<Turn> TURNS = List.of(
            Turn.of("[.!?;\\s]+$", "", ".", "!", "?", ";"),
            Turn.of("(?<=\\w)'d\\b", " would", "'d"),
            Turn.of("(?<!should |must |will |to )\\b(?:please|kindly)\\b,? ?", "", "please", "kindly"),
            Turn.of("(?<=\\w),? (?:thanks|thank you)$", "", "thank"),
            Turn.of("[,\\s]+$", "", ", "),
            Turn.of("^" + ASIDE + ",? (?!not\\b)", ""),
            Turn.of(",? ?\\b" + EVER + "\\b,?", "", "any", "whatsoever", "at all times", "exception"),
            Turn.of("^(?:could|would|can|will) you (?:also )?(?=[a-z])", "", " you "),
            Turn.of("^(?:we|i) would rather(?: that)?(?: you)? (?:did |do )?not (.+)$", "do not $1", "would rather"),
            Turn.of("^it would be (?:\\w+ ){1,2}if there (?:were|was|is|are) ", "there must be ", "it would be"),
            Turn.of(
                    "^it would be (?!fine|ok|okay|acceptable|possible|allowed)(?:\\w+ ){1,2}(?:if|to|that) (?:you (?:could |would )?)?",
                    "",
                    "it would be"),
            Turn.of(WOULD + "(?:like|love|prefer|want)(?: to)?(?: see| have)? ", "we want ", " would "),
            Turn.of(
                    WOULD
                            + "(?:appreciate|be (?:glad|grateful|happy))(?: it)?(?: very much)?(?: if| that)? (?:you (?:could |would )?)?",
                    "",
                    " would "),
            // "the fryer is broken, so do not use it" is about the fryer
            Turn.of(
                    "^((?:the |our |my )?[\\w-]+(?: [\\w-]+){0,3}?) (?:is|are|has|have|was|were) [^,;]{2,80}[,;] (?:so |therefore |hence |thus )?"
                            + "(?=do not|never|avoid|leave|must not)(.*?)\\b(?:it|them)\\b(.*)$",
                    "$2$1$3",
                    " it",
                    " them"),
            Turn.of("^(?:since|because|as(?! an?\\b| the\\b)) [^,]{3,120}, ", "", "since ", "because ", "as "),
            Turn.of("^with only [^,]{3,60}, ", "", "with only "),
            Turn.of("^[^,]{3,120}, so (?!that\\b|far\\b)", "", ", so "),
            Turn.of(
                    ",? (?:even if|even though|because|so that|or else|otherwise|as (?:it|we|they|this|that) (?!is\\b|are\\b)) ?.+$",
                    "",
                    " even ",
                    " because",
                    " so that",
                    " or else",
                    " otherwise",
                    " as "));

    private Courtesy() {}
}
