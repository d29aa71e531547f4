package dev.planwright.domain.constraint;

import static dev.planwright.domain.constraint.Terms.BAN;
import static dev.planwright.domain.constraint.Terms.FINE;
import static dev.planwright.domain.constraint.Terms.MAY;

import java.util.List;

/** The turns of phrase that forbid something or leave something alone. */
final class ForbiddingTurns {
    private static final String NEVER =
            "(?:(?:in|under|on|at) no (?:event|case|way|circumstances?|account|time|point|stage)|never)";
    private static final String SURELY = "(?:ensure|make sure|make certain|see to it|take care|be sure|guarantee)";
    /** "Use butter, not margarine" names what is not to be used; "not more" and "not the old one" do not. */
    private static final String A_THING =
            "(?!(?:more|other|another|anything|less|longer|only|until|before|after|just|least|even|all|every\\w*|yet|too|so|very|any|if|when|in|on|at|by|to|because|\\d+)\\b)"
                    + "(?!.*\\b(?:it|them|ones?|that|this|those|must|should|may)\\b)(?:an? |the )?";

    private static final String INSTEAD = "(?:instead of|rather than|in place of)";

    static final List<Turn> TURNS = List.of(
            Turn.of(
                    "^" + NEVER + ",? " + MAY + " (?:you|we|they|anyone|anybody|one|" + ProhibitionReader.ACTOR
                            + ") (?!be )(.+)$",
                    "never $1",
                    "never",
                    " no "),
            Turn.of(
                    "^(?:in|under|on|at) no (?:event|case|way|circumstances?|account|time|point|stage),? (?!" + MAY
                            + "|is |are )",
                    "never ",
                    " no "),
            Turn.of(
                    "^" + NEVER + ",? (?:" + MAY + "|is|are) (.+?) (?:to )?be (.+)$",
                    "$1 must not be $2",
                    "never",
                    " no "),
            Turn.of("\\b" + MAY + " (?:refrain|abstain|desist) from ", "must not ", " from "),
            Turn.of(
                    "^([^:.]{1,40}): (?:leave(?: it| them)? alone|hands off|do not touch|no-go|off[- ]limits)$",
                    "do not touch $1",
                    ": "),
            Turn.of("\\b(never|not),? ever\\b", "$1", "ever"),
            // this is fine, that is not
            Turn.of(
                    "^[^:;]{2,80}? (?:is|are) (?:\\w+ )?" + FINE
                            + "[,;]?(?: but| though| however| and)?,? (.+?) (?:is|are) (?:not|never)(?: \\w+ly)?$",
                    "avoid $1",
                    " not",
                    " never"),
            Turn.of("^(do not|never) (.+?),? but (?:rather )?[a-z]+ .+$", "$1 $2", " but "),
            Turn.of(
                    "^(?:use|take|choose|pick|run|go with|go for|work with) [^,]+?,? (?:(?:and |but )?(?:not|never)|"
                            + INSTEAD + ") " + A_THING + "(.+)$",
                    "avoid $1",
                    " not ",
                    " never ",
                    "instead of",
                    "rather than",
                    "in place of"),
            Turn.of(
                    "^.+? (?:must|should|is to|are to|shall|has to|have to) be (?:used|taken|chosen|preferred) (?:, )?"
                            + INSTEAD + " " + A_THING + "(.+)$",
                    "avoid $1",
                    " be "),
            Turn.of(
                    "^(?:[\\w-]+ ){0,2}[\\w-]+, (?:but )?(?:not|never) (?:with |by |via |through )?" + A_THING
                            + "((?:[\\w-]+ ){0,2}[\\w-]+)$",
                    "avoid $1",
                    ", not ",
                    ", never ",
                    ", but "),
            Turn.of(",? " + INSTEAD + " .+$", "", "instead of", "rather than", "in place of"),
            // what is unwanted
            Turn.of("^there " + MAY + " (?:be no|(?:not|never) be(?: any)?) (.+)$", "no $1", "there "),
            Turn.of("^" + SURELY + "(?: that)? (?:there (?:is|are) )?no (.+)$", "no $1", " no "),
            Turn.of(
                    "^neither (.+?) nor (.+?) (?:is|are|" + MAY + " be)"
                            + " (?:allowed|permitted|acceptable|ok|okay|an option|wanted|tolerated)$",
                    "no $1 or $2",
                    "neither"),
            Turn.of("^neither (.+?) nor (.+?) (" + MAY + " .+)$", "no $1 or $2 $3", "neither"),
            Turn.of("^nothing (?:with|containing|that (?:contains|has|uses|involves)) (.+)$", "avoid $1", "nothing "),
            Turn.of("^not (?:as|with|by|via|through) (?:an? )?(.+)$", "avoid $1", "not "),
            Turn.of("^(?:it is )?not (?:allowed|permitted|acceptable|ok|okay|fine) to (.+)$", "do not $1", "not "),
            Turn.of(
                    "^it is (?:strictly |absolutely )?(?:forbidden|prohibited|unacceptable) to (.+)$",
                    "do not $1",
                    "it is "),
            Turn.of(
                    "^(?:(?:nobody|no one|no-one) is|(?:we|you|they|i) (?:are|am) not) (?:allowed|permitted|supposed|authori[sz]ed|entitled) to (.+)$",
                    "do not $1",
                    " to "),
            Turn.of(
                    "^(?:we|you|they|i|the (?:team|customer|business|management|plan|company))"
                            + " (?:do|does|can|could|will|would|must|may|shall) not"
                            + " (?:want|accept|allow|tolerate|permit|like)(?: to)? (?:see )?(?:any |an? |the )?(.+)$",
                    "no $1",
                    " not "),
            Turn.of(
                    "^(.+?) (?:is|are) (?:not something|nothing) (?:that )?(?:we|you|they|i|anybody|anyone|the [\\w-]+) .+$",
                    "avoid $1",
                    "something",
                    "nothing"),
            Turn.of("^(.+?) (?:is|are) not part of (?:this|the) .+$", "avoid $1", "not part of"),
            Turn.of(
                    "^(.+?) (?:" + MAY + "|has to|have to|is to|are to|needs? to) be avoided(?: .{0,30})?$",
                    "avoid $1",
                    " avoided"),
            Turn.of(
                    "^(.+?) (?:is|are) (?:(?:off|not on) the (?:table|cards)|out|a no-no)$",
                    "avoid $1",
                    " the ",
                    " out",
                    " no-no"),
            Turn.of("^(?:stay|steer|keep) clear of (.+)$", "avoid $1", " clear of "),
            Turn.of(
                    "^(?:leave out|skip|omit) (?:any|all|every)(?:thing)?(?: steps?| actions?)? (?:that|which) (.+)$",
                    "do not $1",
                    "leave out",
                    "skip",
                    "omit"),
            Turn.of(
                    "^(?:must not|do not|never|forbidden|prohibited|not allowed|no-go|avoid)[:,] (.+)$",
                    "do not $1",
                    ": ",
                    ", "),
            Turn.of(
                    "^(?:the )?following (?:\\w+ )?(?:is|are) (?:strictly )?" + BAN + ": ?(.+)$",
                    "do not $1",
                    "following "),
            Turn.of(
                    "^" + BAN + " (?:actions?|operations?|commands?|steps?|things?)(?: are| is|:) (.+)$",
                    "do not $1",
                    "forbidden",
                    "prohibited",
                    "banned",
                    "not ",
                    "off",
                    "disallowed"),
            Turn.of(
                    "^(.+?) (?:is|are) (?:strictly |absolutely )?" + BAN + " to (?!be )(.+)$",
                    "$1 must not $2",
                    " to "),
            Turn.of("^(?:do not|never) (?:permit|allow|let) (?!it |this )(.+)$", "never $1", "not ", "never "),
            Turn.of(
                    "^(?:do|perform|carry out|(?:all of |all )?(?:this|the) (?:work|plan|change|job) must be done)(?: (?:all|of|this|it|everything|the work))* without ([a-z]+ing .+)$",
                    "do not $1",
                    " without "),
            // what is left alone
            Turn.of(
                    "^(?:(?:look|watch|read|observe)(?: only)?,? (?:but |and )?)?(?:do not|never) (?:touch|change|modify|alter)$",
                    "do not change anything",
                    "not ",
                    "never "),
            Turn.of("^keep (?:your |all )?hands off (.+)$", "hands off $1", "hands off"),
            Turn.of("\\b(?:lay|put) (?:a finger|(?:your |any )?hands) on\\b", "touch", "a finger", "hands "),
            Turn.of("^without touching (.+)$", "do not touch $1", "without touching"),
            Turn.of(
                    "^nothing in (.+?) " + MAY + " be (?:changed|touched|altered|modified)$",
                    "do not touch $1",
                    "nothing in "),
            Turn.of("^(.+?) stays? (unchanged|untouched|as (?:it is|they are))$", "$1 must stay $2", " stay"),
            Turn.of(
                    "^(.+?) (?:is|are) not (?:ours|yours|for us|for you|our business)(?: to (?:touch|modify|change|alter|edit))?$",
                    "do not touch $1",
                    "are not ",
                    "is not "),
            Turn.of(
                    "^(?!(?:this|it|we|everything)\\b)(.+?) (?:is|are|must be|must stay) read[- ]only(?: for (?:us|you|this .+))?$",
                    "do not touch $1",
                    "read"),
            Turn.of(
                    "^(?:.{0,40}[:,] )?nothing " + MAY + " be (?:changed|touched|altered|modified)$",
                    "do not change anything",
                    "nothing "),
            Turn.of(
                    "^(?:no (?:changes?|modifications?)(?: (?:at all|whatsoever|(?:are )?(?:allowed|permitted)|may be made))?"
                            + "|(?:strictly )?read[- ]only(?: access| mode| plan| commands?| operations?)?(?: only)?"
                            + "|(?:only )?(?:use |run )?(?:only )?read[- ]only (?:commands?|access|actions?|operations?)"
                            + "|read[- ]only: do not (?:change|touch|modify) anything)$",
                    "do not change anything",
                    "no ",
                    "read"));

    private ForbiddingTurns() {}
}
