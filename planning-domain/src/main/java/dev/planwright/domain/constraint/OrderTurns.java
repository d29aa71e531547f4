package dev.planwright.domain.constraint;

import static dev.planwright.domain.constraint.Terms.BAN;
import static dev.planwright.domain.constraint.Terms.MAY;
import static dev.planwright.domain.constraint.Terms.MUST;

import java.util.List;

/** The turns of phrase that put one thing before another, or at the start or the end of the plan. */
final class OrderTurns {
    private static final String IF =
            "if|when|whenever|in case of|in the case of|in case|each time|every time|should you";
    private static final String EARLIER = "(?:first|before(?:hand| that)|up ?front|in advance)";
    private static final String LATER = "(?:again|after(?:wards| that)|thereafter|subsequently)";
    private static final String STANDING =
            "(?: (?:up|on|in place|there|put|standing|online|running|where (?:it is|they are)|as (?:it is|they are)))?";
    private static final String PROVIDED =
            "(?:provided|as long as|so long as|on condition|only if|if and only if|assuming)";

    static final List<Turn> TURNS = List.of(
            // where in the plan
            Turn.of("^(?:once|when|after) the dust (?:has )?settle[sd]?,? ", "at the end, ", "the dust "),
            Turn.of(
                    "^(?:round (?:it|things|this|everything) off|(?:wrap|finish|end)(?: it| things| everything)? (?:up|off)|top it off) (?:with|by) ",
                    "finish with ",
                    "round ",
                    "wrap ",
                    " up ",
                    " off "),
            Turn.of(
                    "^(?:the )?last thing(?:[:,]| to do is to| you do is)? (?!must|should|has)",
                    "finally, ",
                    "last thing"),
            Turn.of(
                    "^(?:the )?first thing(?:[:,]| to do is to| you do is)? (?!must|should|has)",
                    "first, ",
                    "first thing"),
            Turn.of("\\bahead of time\\b", "in advance", "ahead of time"),
            Turn.of(
                    "^(.+?) first,?(?: and)?(?: then)? (?:everything|all|anything)(?: else)?(?: (?:later|after(?:wards| that)?|second|next|follows))?$",
                    "start with $1",
                    " first"),
            Turn.of("^((?:before|after|prior to|once|following|ahead of) [^,:]{3,60}): (.+)$", "$1, $2", ": "),
            Turn.of("^([\\w -]{2,40}): ((?:before|after|prior to|at the end)\\b.*)$", "$1 $2", ": "),
            Turn.of("^afterwards?,? (?=\\w)", "at the end, ", "afterward"),
            Turn.of(
                    "\\b(?:immediately|directly|shortly|right|straight) (?=(?:after|before|following|prior to)\\b)",
                    "",
                    "after",
                    "before",
                    "following",
                    "prior"),
            Turn.of(
                    "\\b(?:earlier than|sooner than|in advance of|(?<!go[ -])ahead of|by the time(?: that)?|not later than|preceding)\\b",
                    "before",
                    "er than",
                    "advance of",
                    "ahead of",
                    "by the time",
                    "preceding"),
            Turn.of(
                    "\\b(?:later than|subsequent to|as soon as)\\b(?! \\d)",
                    "after",
                    "later than",
                    "subsequent",
                    "soon as"),
            Turn.of(
                    ",? (?:well|long|shortly|in good time|in time|at least (?:an?|\\d+) \\w+)(?= (?:before|in advance|beforehand|prior to|after)\\b)",
                    "",
                    " before",
                    " in advance",
                    " prior",
                    " after"),
            Turn.of("\\b" + MUST + " have been (?=.*\\b(?:before|until|prior to|first)\\b)", "must be ", " have been "),
            // what waits
            Turn.of(
                    "^(?:make|do|perform|apply) no (changes?|modifications?|work) (unless|until|before|without) ",
                    "no $1 $2 ",
                    " no "),
            Turn.of("^without (.+?),? nothing .+$", "no changes without $1", "without "),
            Turn.of("^without (.+?),? no (.+)$", "no $2 without $1", "without "),
            Turn.of("^(.+?) without (.+?) (?:is|are) (?:strictly )?" + BAN + "$", "never $1 without $2", " without "),
            Turn.of(
                    "^(?:nobody|no one|no-one|nothing) ([a-z]{2,}?)(?:es|s) (.+?) (until|before|unless|without) ",
                    "do not $1 $2 $3 ",
                    "no"),
            Turn.of(
                    "^(?!(?:we|you|they|i|it|there)\\b)(.+?) (?:do|does) not (.+?) (until|before|unless|without) ",
                    "do not $2 $1 $3 ",
                    " not "),
            Turn.of(
                    "^(?:keep )?(.+?) (?:stays?|remains?|" + MUST
                            + " (?:stay|remain|be kept|be left)|(?:is|are) (?:kept|left))" + STANDING + " until (.+)$",
                    "do not remove or dismantle or decommission or shut down $1 until $2",
                    " until "),
            Turn.of(
                    "^keep (.+?)" + STANDING + " until (.+)$",
                    "do not remove or dismantle or decommission or shut down $1 until $2",
                    " until "),
            Turn.of(
                    "^(?:do not|never) (.+?) (?:that|which|who) (?:has|have|is|are) not (?:yet )?(?:been )?(\\w+)$",
                    "do not $1 until it is $2",
                    " not "),
            Turn.of("^(?:unless|until) ([^,]+), (.+ " + MAY + " not be \\w+.*)$", "$2 until $1", "unless ", "until "),
            Turn.of("^(?:" + IF + ") (.+?), (?:then )?(.+?),? " + EARLIER + "$", "$1 must be preceded by $2", ", "),
            Turn.of("^(?:" + IF + ") (.+?), (?:then )?" + EARLIER + ",? (.+)$", "$1 must be preceded by $2", ", "),
            Turn.of("^(?:" + IF + ") (.+?), (?:then )?(.+?),? " + LATER + "$", "$1 must be followed by $2", ", "),
            Turn.of("^(?:unless|until) (.+?), (?:do not|never) (.+)$", "do not $2 until $1", "unless ", "until "),
            Turn.of(
                    "^(?:as|so) long as (.+?) (?:has|have|is|are) not (?:yet )?(.+?), (?:do not|never) (.+)$",
                    "do not $3 until $1 is $2",
                    " long as "),
            Turn.of(
                    "^only (?:after|once|when|if) (.+?),? (?:may|must|should|can|shall) (?:you |we |the |)(.+?) (?:be )?(\\w+)$",
                    "do not $3 $2 until $1",
                    "only "),
            Turn.of("^only (?:after|once|when|if) ([^,]+), (?:then )?(.+)$", "do not $2 until $1", "only "),
            Turn.of("^hold (?:off|back) (?:on |with )?(.+?) until (.+)$", "do not $1 until $2", "hold "),
            Turn.of("^(?:let|have) (.+?) before (.+)$", "$1 must come before $2", " before "),
            Turn.of(
                    "^(.+?) (?:comes?|goes) before (?!any|every|all|each|the first)(.+)$",
                    "$1 must come before $2",
                    " before "),
            Turn.of("^(?:wait for|await) (.+?) before (.+)$", "$1 must come before $2", " before "),
            Turn.of(
                    "^(?:you |we )?(?:may|can) (?!not\\b)(.+?),? " + PROVIDED + "(?: that)? (.+)$",
                    "do not $1 until $2",
                    "may ",
                    "can "),
            Turn.of(
                    "^(?:no|never) (.+?) without (?:a |an )?(?:subsequent|following|later|final) (.+)$",
                    "$1 must be followed by $2",
                    " without "),
            Turn.of(
                    "\\b(?:waits|has to wait|have to wait|must wait|should wait|wait) (?:for|until|on)\\b",
                    "depends on",
                    "wait"),
            Turn.of(
                    "^(.+?) (?:is|are) (?:a |the )?(?:pre-?condition|prerequisite|pre-?requisite|requirement|condition) (?:for|of|to) (.+)$",
                    "$1 must come before $2",
                    "condition",
                    "requi"),
            Turn.of(
                    "^(.+?) first,?(?: and)? (.+?) (?:second|next|after(?:wards)?|later|last)$",
                    "first $1, then $2",
                    " first"),
            Turn.of("\\bfollowed (?:immediately|directly|promptly|always|at once) by\\b", "followed by", "followed "),
            Turn.of("^in any order,? (?:except|but|as long as|only)(?: that)? ", "", "in any order"),
            Turn.of(
                    "^(.+?) (?:is|are|gets?) (\\w+) only (?:after|once|when|if) (.+)$",
                    "do not $2 $1 until $3",
                    " only "),
            Turn.of(
                    "^(.+?) " + MAY + " (?:only be (\\w+)|be (\\w+) only) (?:after|once|when) (.+)$",
                    "do not $2$3 $1 until $4",
                    " only"),
            Turn.of(
                    "^(?:whenever|each time|every time|when) (.+?), (?:then )?(.+)$",
                    "$1 must be followed by $2",
                    ", "),
            Turn.of(
                    "^([\\w -]+?) ?(?:->|=>|\u2192) ?([\\w -]+?)(?: after(?:wards)?)?$",
                    "$1 must come before $2",
                    "->",
                    "=>",
                    "\u2192"),
            Turn.of(
                    "^(?:first,? )?([^,;]+?)(?:,|;| and)(?: and)?(?: only)? (?:then|after(?:wards| that)) (?:only )?(.+)$",
                    "first $1, then $2",
                    " then ",
                    " after"),
            Turn.of(
                    "^(?!no |never |do |not |nothing |only |.* (?:must|comes?|goes|go) )([\\w-]+(?: [\\w-]+){0,2}) before ([\\w-]+(?: [\\w-]+)?)$",
                    "$1 must come before $2",
                    " before "));

    private OrderTurns() {}
}
