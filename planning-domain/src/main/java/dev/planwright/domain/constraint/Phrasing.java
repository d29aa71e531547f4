package dev.planwright.domain.constraint;

import dev.planwright.domain.language.Tokenizer;
import dev.planwright.domain.language.Verbs;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says the many turns of a demand in the few forms that the readers know: "there must be no reboot", "we cannot accept a
 * reboot" and "reboots are off the table" are all "no reboot". Thread-safe.
 */
final class Phrasing {
    private record Turn(Pattern said, String plain) {}

    private static final String MAY = "(?:may|can|must|should|shall|will|might|could)";
    private static final String NEVER =
            "(?:(?:in|under|on|at) no (?:event|case|way|circumstances?|account|time|point|stage)|never)";
    private static final String BAN =
            "(?:forbidden|prohibited|banned|not (?:allowed|permitted)|off[- ]limits|disallowed)";
    private static final String IF =
            "if|when|whenever|in case of|in the case of|in case|each time|every time|should you";
    private static final String EARLIER = "(?:first|before(?:hand| that)|up ?front|in advance)";
    private static final String LATER = "(?:again|after(?:wards| that)|thereafter|subsequently)";
    private static final String SURELY = "(?:ensure|make sure|make certain|see to it|take care|be sure|guarantee)";
    private static final List<Turn> TURNS = List.of(
            turn("\\b(it|there|that|what)'s\\b", "$1 is"),
            turn("^[^:.]{1,30}: (?=(?:every|each|any|all|do not|never|the|a|an) )", ""),
            turn("^(?:note(?: that)?:?|important:|rule:|absolutely|definitely|generally|in general,?) ", ""),
            turn(
                    "^" + NEVER + ",? " + MAY + " (?:you|we|they|anyone|anybody|one|" + ProhibitionReader.ACTOR
                            + ") (?!be )(.+)$",
                    "never $1"),
            turn(
                    "^(?:in|under|on|at) no (?:event|case|way|circumstances?|account|time|point|stage),? (?!" + MAY
                            + "|is |are )",
                    "never "),
            turn("^" + NEVER + ",? (?:" + MAY + "|is|are) (.+?) (?:to )?be (.+)$", "$1 must not be $2"),
            turn("\\b" + MAY + " (?:refrain|abstain|desist) from ", "must not "),
            turn(
                    "^([^:.]{1,40}): (?:leave(?: it| them)? alone|hands off|do not touch|no-go|off[- ]limits)$",
                    "do not touch $1"),
            turn("\\b(never|not),? ever\\b", "$1"),
            // what is unwanted
            turn("^there " + MAY + " (?:be no|(?:not|never) be(?: any)?) (.+)$", "no $1"),
            turn("^" + SURELY + "(?: that)? (?:there (?:is|are) )?no (.+)$", "no $1"),
            turn(
                    "^neither (.+?) nor (.+?) (?:is|are|" + MAY + " be)"
                            + " (?:allowed|permitted|acceptable|ok|okay|an option|wanted|tolerated)$",
                    "no $1 or $2"),
            turn("^neither (.+?) nor (.+?) (" + MAY + " .+)$", "no $1 or $2 $3"),
            turn("^(?:it is )?not (?:allowed|permitted|acceptable|ok|okay|fine) to (.+)$", "do not $1"),
            turn("^it is (?:strictly |absolutely )?(?:forbidden|prohibited|unacceptable) to (.+)$", "do not $1"),
            turn("^(?:nobody|no one|no-one) is (?:allowed|permitted|supposed|authori[sz]ed) to (.+)$", "do not $1"),
            turn(
                    "^(?:we|you|they|i|the (?:team|customer|business|management|plan|company))"
                            + " (?:do|does|can|could|will|would|must|may|shall) not"
                            + " (?:want|accept|allow|tolerate|permit|like)(?: to)? (?:see )?(?:any |an? |the )?(.+)$",
                    "no $1"),
            turn("^(.+?) (?:" + MAY + "|has to|have to|is to|are to|needs? to) be avoided(?: .{0,30})?$", "avoid $1"),
            turn("^(.+?) (?:is|are) (?:off the table|out)$", "avoid $1"),
            turn("^(?:stay|steer|keep) clear of (.+)$", "avoid $1"),
            turn(
                    "^(?:leave out|skip|omit) (?:any|all|every)(?:thing)?(?: steps?| actions?)? (?:that|which) (.+)$",
                    "do not $1"),
            turn("^(?:must not|do not|never|forbidden|prohibited|not allowed|no-go|avoid)[:,] (.+)$", "do not $1"),
            turn("^(?:the )?following (?:\\w+ )?(?:is|are) (?:strictly )?" + BAN + ": ?(.+)$", "do not $1"),
            turn("^" + BAN + " (?:actions?|operations?|commands?|steps?|things?)(?: are| is|:) (.+)$", "do not $1"),
            turn("^(.+?) (?:is|are) (?:strictly |absolutely )?" + BAN + " to (?!be )(.+)$", "$1 must not $2"),
            turn(
                    "^(?:do|perform|carry out|(?:all of |all )?(?:this|the) (?:work|plan|change|job) must be done)(?: (?:all|of|this|it|everything|the work))* without ([a-z]+ing .+)$",
                    "do not $1"),
            // what is wanted
            turn("^(?:we|i) (?:insist on|demand|ask for|call for|count on) ", "we want "),
            turn(
                    "^(?:the )?(?:plan|work|job) (?:is|are) (?:not (?:complete|finished|done)|incomplete) without ",
                    "the plan must include "),
            turn(
                    "^(?:at least )?(?:one|a|some) (?:step|task|action) (?:must|should|has to|needs to) (?:deal with|be about|be for|cover|address) ",
                    "the plan must include "),
            // what is left alone
            turn("^keep (?:your |all )?hands off (.+)$", "hands off $1"),
            turn("^without touching (.+)$", "do not touch $1"),
            turn("^nothing in (.+?) " + MAY + " be (?:changed|touched|altered|modified)$", "do not touch $1"),
            turn("^(.+?) stays? (unchanged|untouched|as (?:it is|they are))$", "$1 must stay $2"),
            turn(
                    "^(?:.{0,40}[:,] )?nothing " + MAY + " be (?:changed|touched|altered|modified)$",
                    "do not change anything"),
            turn(
                    "^(?:no (?:changes?|modifications?)(?: (?:at all|whatsoever|(?:are )?(?:allowed|permitted)|may be made))?"
                            + "|(?:strictly )?read[- ]only(?: access| mode| plan| commands?| operations?)?(?: only)?"
                            + "|(?:only )?(?:use |run )?(?:only )?read[- ]only (?:commands?|access|actions?|operations?)"
                            + "|read[- ]only: do not (?:change|touch|modify) anything)$",
                    "do not change anything"),
            // what comes before what
            turn(
                    "^(?:make|do|perform|apply) no (changes?|modifications?|work) (unless|until|before|without) ",
                    "no $1 $2 "),
            turn("^((?:before|after|prior to|once|following|ahead of) [^,:]{3,60}): (.+)$", "$1, $2"),
            turn("^([\\w -]{2,40}): ((?:before|after|prior to|at the end)\\b.*)$", "$1 $2"),
            turn("^afterwards?,? (?=\\w)", "at the end, "),
            turn("\\b(?:immediately|directly|shortly|right|straight) (?=(?:after|before|following|prior to)\\b)", ""),
            turn(
                    "\\b(?:earlier than|sooner than|in advance of|(?<!go[ -])ahead of|by the time(?: that)?|not later than|preceding)\\b",
                    "before"),
            turn("\\b(?:later than|subsequent to|as soon as)\\b(?! \\d)", "after"),
            turn(
                    ",? (?:well|long|shortly|in good time|in time|at least (?:an?|\\d+) \\w+)(?= (?:before|in advance|beforehand|prior to|after)\\b)",
                    ""),
            turn(
                    "^(?:nobody|no one|no-one|nothing) ([a-z]{2,}?)(?:es|s) (.+?) (until|before|unless|without) ",
                    "do not $1 $2 $3 "),
            turn(
                    "^(?:do not|never) (.+?) (?:that|which|who) (?:has|have|is|are) not (?:yet )?(?:been )?(\\w+)$",
                    "do not $1 until it is $2"),
            turn("^(?:unless|until) ([^,]+), (.+ " + MAY + " not be \\w+.*)$", "$2 until $1"),
            turn("^(?:" + IF + ") (.+?), (?:then )?(.+?),? " + EARLIER + "$", "$1 must be preceded by $2"),
            turn("^(?:" + IF + ") (.+?), (?:then )?" + EARLIER + ",? (.+)$", "$1 must be preceded by $2"),
            turn("^(?:" + IF + ") (.+?), (?:then )?(.+?),? " + LATER + "$", "$1 must be followed by $2"),
            turn("^(?:unless|until) (.+?), (?:do not|never) (.+)$", "do not $2 until $1"),
            turn(
                    "^(?:as|so) long as (.+?) (?:has|have|is|are) not (?:yet )?(.+?), (?:do not|never) (.+)$",
                    "do not $3 until $1 is $2"),
            turn(
                    "^only (?:after|once|when|if) (.+?),? (?:may|must|should|can|shall) (?:you |we |the |)(.+?) (?:be )?(\\w+)$",
                    "do not $3 $2 until $1"),
            turn("^only (?:after|once|when|if) ([^,]+), (?:then )?(.+)$", "do not $2 until $1"),
            turn("^hold (?:off|back) (?:on |with )?(.+?) until (.+)$", "do not $1 until $2"),
            turn("^(?:let|have) (.+?) before (.+)$", "$1 must come before $2"),
            turn("^(.+?) (?:comes?|goes) before (?!any|every|all|each|the first)(.+)$", "$1 must come before $2"),
            turn("^(?:wait for|await) (.+?) before (.+)$", "$1 must come before $2"),
            turn(
                    "^(?:you |we )?(?:may|can) (?!not\\b)(.+?),? (?:provided|as long as|so long as|on condition|only if|if and only if|assuming)(?: that)? (.+)$",
                    "do not $1 until $2"),
            turn(
                    "^(?:no|never) (.+?) without (?:a |an )?(?:subsequent|following|later|final) (.+)$",
                    "$1 must be followed by $2"),
            turn("\\b(?:waits|has to wait|have to wait|must wait|should wait|wait) (?:for|until|on)\\b", "depends on"),
            turn(
                    "^(.+?) (?:is|are) (?:a |the )?(?:pre-?condition|prerequisite|pre-?requisite|requirement|condition) (?:for|of|to) (.+)$",
                    "$1 must come before $2"),
            turn("^(.+?) first,?(?: and)? (.+?) (?:second|next|after(?:wards)?|later|last)$", "first $1, then $2"),
            turn("\\bfollowed (?:immediately|directly|promptly|always|at once) by\\b", "followed by"),
            turn("^in any order,? (?:except|but|as long as|only)(?: that)? ", ""),
            turn("^(.+?) (?:is|are) (\\w+) only (?:after|once|when|if) (.+)$", "do not $2 $1 until $3"),
            turn(
                    "^(.+?) " + MAY + " (?:only be (\\w+)|be (\\w+) only) (?:after|once|when) (.+)$",
                    "do not $2$3 $1 until $4"),
            turn("^(?:whenever|each time|every time|when) (.+?), (?:then )?(.+)$", "$1 must be followed by $2"),
            turn("^([\\w -]+?) ?(?:->|=>|\u2192) ?([\\w -]+?)(?: after(?:wards)?)?$", "$1 must come before $2"),
            turn(
                    "^(?:first,? )?([^,;]+?)(?:,|;| and)(?: and)?(?: only)? (?:then|after(?:wards| that)) (?:only )?(.+)$",
                    "first $1, then $2"),
            turn(
                    "^(?!no |never |do |not |nothing |only |.* (?:must|comes?|goes|go) )([\\w-]+(?: [\\w-]+){0,2}) before ([\\w-]+(?: [\\w-]+)?)$",
                    "$1 must come before $2"));

    private static final Pattern ORDER_ONLY_AFTER =
            Pattern.compile("^(?!only )((\\w+) .+?) only (?:after|once|when) (.+)$");

    private Phrasing() {}

    private static Turn turn(String said, String plain) {
        return new Turn(Pattern.compile(said), plain);
    }

    /** A sentence in lower case, its numbers in digits and in a form that the readers know. */
    static String plain(String sentence) {
        String text = Courtesy.without(Numbers.plain(Tokenizer.plain(sentence.strip())));
        for (Turn turn : TURNS) {
            Matcher said = turn.said().matcher(text);
            if (said.find()) {
                text = filled(said, turn.plain());
            }
        }
        Matcher order = ORDER_ONLY_AFTER.matcher(text);
        return order.matches() && Verbs.isBase(order.group(2))
                ? "do not %s until %s".formatted(order.group(1), order.group(3))
                : text.strip();
    }

    /** Java writes "null" for a group that is not there. */
    private static String filled(Matcher said, String plain) {
        StringBuilder text = new StringBuilder();
        do {
            StringBuilder piece = new StringBuilder(plain);
            for (int group = said.groupCount(); group >= 1; group--) {
                int at = piece.indexOf("$" + group);
                if (at >= 0) {
                    piece.replace(at, at + 2, said.group(group) == null ? "" : said.group(group));
                }
            }
            said.appendReplacement(text, Matcher.quoteReplacement(piece.toString()));
        } while (said.find());
        return said.appendTail(text).toString();
    }
}
