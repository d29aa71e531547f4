package dev.planwright.domain.constraint;

import dev.planwright.domain.language.Tokenizer;
import dev.planwright.domain.language.Verbs;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Says the many turns of a demand in the few forms that the readers know: "there must be no reboot", "we cannot accept a
 * reboot" and "reboots are off the table" are all "no reboot". Thread-safe.
 */
final class Phrasing {
    private static final String WANTS =
            "(?:wants?|needs?|expects?|gets?|" + Terms.MUST + " (?:get|have|be given|receive))";
    private static final String NOTICE = "(?:an? )?(?:heads[- ]up|early warning|notice)\\b";
    private static final List<Turn> TURNS = List.of(
            Turn.of("\\b(it|there|that|what)'s\\b", "$1 is", "'s"),
            Turn.of("^[^:.]{1,30}: (?=(?:every|each|any|all|do not|never|the|a|an) )", "", ": "),
            Turn.of(
                    "^(?:note(?: that)?:?|important:|rule:|absolutely|definitely|generally|in general,?) ",
                    "",
                    "note",
                    "important",
                    "rule",
                    "absolutely",
                    "definitely",
                    "general"));
    private static final List<Turn> WANTING = List.of(
            Turn.of("^(?:we|i) (?:insist on|demand|ask for|call for|count on) ", "we want ", "we ", "i "),
            Turn.of(
                    "^(?:the )?(?:plan|work|job) (?:is|are) (?:not (?:complete|finished|done)|incomplete) without ",
                    "the plan must include ",
                    " without "),
            Turn.of(
                    "^(?:at least )?(?:one|a|some) (?:step|task|action) (?:must|should|has to|needs to) (?:deal with|be about|be for|cover|address) ",
                    "the plan must include ",
                    "step",
                    "task",
                    "action"),
            Turn.of(
                    "^(.+?) needs? (?:\\w+ly )?(?!\\w+thing\\b)(\\w{3,}ing)\\b(?: (?:too|as well))?",
                    "$1 must be $2",
                    "ing"),
            Turn.of("^(.+?) " + WANTS + " " + NOTICE, "notify $1", "heads", "warning", "notice"),
            Turn.of("\\bgive (.+?) " + NOTICE, "notify $1", "give "),
            Turn.of(
                    "\\b" + Terms.MUST + " (?:ok|okay|green-?light|bless|consent to|agree to)\\b",
                    "must approve",
                    " ok",
                    " green",
                    " bless",
                    "consent",
                    "agree"),
            Turn.of(
                    "^(.+?) " + Terms.MUST + " (?:accompany|go with|come with) .+$",
                    "the plan must include $1",
                    "accompany",
                    " with "),
            Turn.of(
                    "^(?:if [^,]{3,40}, )?(?:we|you|one|it) (?:must|needs? to|should|have to|want to) be (?:able|possible) to (?:get|go|switch|fall|roll|change) ?back\\b.*$",
                    "there must be a way back",
                    "back"));

    private static final Form ORDER_ONLY_AFTER =
            Form.of("^(?!only )((\\w+) .+?) only (?:after|once|when) (.+)$", " only ");
    private static final Form NOT_WITHOUT = Form.of("^no ([^,]{3,40}), no ([^,]{3,60})$", "no ");

    private static final Form MAY_BUT_NOT = Form.of(
            "^(?:you|we|they|people|engineers?) (?:may|can|could) ([a-z]+)(?: [^,;]+?)?,? but (?:not|never) (?:to )?(.+)$",
            " but ");
    /** What people ask for before something else, beside the topics. */
    private static final Form CONDITION =
            Form.of("\\b(?:tests?|permits?|permission|tickets?|reviews?|inspections?|contracts?|payments?|checks?)$");

    private Phrasing() {}

    /** A sentence in lower case, its numbers in digits and in a form that the readers know. */
    static String plain(String sentence) {
        String spaced = Tokenizer.plain(sentence.strip()).replaceAll("\\s+", " ");
        String text =
                Turn.all(TURNS, Turn.all(Courtesy.TURNS, Numbers.plain(spaced)).strip());
        text = notWithout(Turn.all(ForbiddingTurns.TURNS, butNot(text)));
        text = Turn.all(OrderTurns.TURNS, Turn.all(WANTING, text));
        Optional<Matcher> order = ORDER_ONLY_AFTER.in(text).filter(found -> Verbs.isBase(found.group(2)));
        return order.isPresent()
                ? "do not %s until %s"
                        .formatted(order.get().group(1), order.get().group(3))
                : text.strip();
    }

    /** "You may cordon but not evict nodes", "you may restart pods but not nodes": the verb is the last one said. */
    private static String butNot(String text) {
        return MAY_BUT_NOT
                .in(text)
                .map(found -> "do not "
                        + (Verbs.isBase(found.group(2).split(" ", 2)[0]) ? "" : found.group(1) + " ")
                        + found.group(2))
                .orElse(text);
    }

    /** "No backup, no upgrade" forbids no backup: of what people ask for before others, the second waits for the first. */
    private static String notWithout(String text) {
        return NOT_WITHOUT
                .in(text)
                .filter(found -> isAskedFor(found.group(1)) && !isAskedFor(found.group(2)))
                .map(found -> "no " + found.group(2) + " without " + found.group(1))
                .orElse(text);
    }

    private static boolean isAskedFor(String what) {
        return CONDITION.in(what).isPresent()
                || Topics.namedIn(new Tokenizer().sentences(what)).isPresent();
    }
}
