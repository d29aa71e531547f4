package dev.planwright.domain.constraint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what must not be done. Thread-safe. */
final class ProhibitionReader {
    private static final String MUST_NOT =
            "(?:must|may|can|should|shall|will|might) (?:not|never|under no circumstances)(?: ever)?|(?:is|are) not (?:allowed |permitted |supposed )?to|(?:has|have) not to";
    private static final String FORBIDDEN =
            "(?:(?:strictly |absolutely |explicitly )?(?:forbidden|prohibited|banned|disallowed|off[- ]limits|out of bounds|unacceptable|ruled out|out of (?:scope|the question)|no[- ]go|verboten|excluded|taboo|unavailable)|not (?:be )?(?:allowed|permitted|acceptable|accepted|tolerated|an option|available|possible|ok|okay|supported|welcome|wanted))";
    /** Who must not do something is no part of what must not be done. */
    static final String ACTOR = "(?:" + Terms.PEOPLE
            + "|everybody|everyone|users?|team|on-?call(?: engineers?)?|plan|steps?|actions?|tasks?|agents?|bots?|assistant|automation|scripts?)";
    /** Comparisons limit something; what is not understood as a limit is no action either. */
    private static final Pattern COMPARES = Pattern.compile(
            "\\b(?:more|less|fewer|longer|later|older|higher|lower|exceed\\w*|other) (?:than|\\d)|\\bexceed|\\bother than\\b");

    /** What holds on a condition, or only by now, is no plain prohibition: better no reading than too strict a one. */
    private static final Pattern CONDITIONAL = Pattern.compile(
            "\\b(?:until|unless|yet|so far|for now|without|except|apart from|(?:nothing|anything|none|no \\w+) but)\\b");

    /** No step says on which day or at what time it is done. */
    private static final Pattern TIMED = Pattern.compile(
            "\\b(?:on|at|during|in|over|after|before|by) (?:an? |the |any |every )?(?:" + Terms.WEEKDAY
                    + "s?|weekends?|weekdays?"
                    + "|nights?|mornings?|noon|afternoons?|evenings?|(?:public |bank |school )?holidays?|(?:business|office|working|peak|opening|visiting|rush) hours?"
                    + "|(?:rain|rainy|bad weather|spring|summer|autumn|winter)|\\d{1,2}(?::\\d\\d| ?[ap]\\.?m\\b))|\\b(?:today|tomorrow|tonight)\\b");

    private static final Pattern SOMEBODY_MUST_NOT = Pattern.compile("^(.+?) (?:" + MUST_NOT + ") (?!be )(.+)$");
    private static final List<Pattern> FORBIDDING = List.of(
            Pattern.compile(
                    "^(?:do not|never|must not|avoid|refrain from|stay away from|keep away from|(?:you|we|they|the plan|it|engineers?|operators?) (?:must|may|should|shall|can|will) (?:not|never)|(?:nobody|no one|no-one|no person|nothing) (?:must|may|should|shall|can|will))(?: ever)? (?!be )(.+)$"),
            Pattern.compile(
                    "^(?:nothing (?:(?:may|must|should|can|shall) be|gets?|is to be)|(?:no|none of the|neither) (.+?) (?:may|must|should|can|shall|will|might|is to|are to))(?: ever)? (?:be )?(.+)$"),
            Pattern.compile("^(?:the |any |all |our )?" + ACTOR + " (?:" + MUST_NOT + ") (?!be )(.+)$"),
            SOMEBODY_MUST_NOT,
            Pattern.compile("^(.+?) (?:" + MUST_NOT + ") be (.+)$"),
            Pattern.compile(
                    "^(?:(?:no|any|the use of|use of|using|the) )?(.+?)(?: client| tool| command| cli| binary)?(?::| is| are| must be| to be)? "
                            + FORBIDDEN + "(?: .{0,40})?$"),
            Pattern.compile("^(?:it is|it's) " + FORBIDDEN + " to (.+)$"),
            Pattern.compile("^(?:forbidden|prohibited|not allowed|never|no-go|no go|avoid): (.+)$"),
            Pattern.compile(
                    "^(.+?): (?:none|no|never|forbidden|prohibited|zero|nope|false)(?: (?:allowed|permitted|at all|ever))?$"),
            Pattern.compile(
                    "^no (.+?),?(?: (?:allowed|permitted|please|at all|whatsoever|ever|under any circumstances))?$"));
    private static final Pattern DOUBLE = Pattern.compile(
            "^(?:do not|never|must not|you must not|we must not) (?:ever )?(?:forget|skip|omit|neglect|fail|miss|leave out|bypass|ignore|forgo)(?: to| about)? (.+)$"
                    + "|^(?:.+?) (?:must|may|can|should|shall) (?:not|never) (?:lack|miss|omit|skip|leave out|be without|do without|go without) (.+)$"
                    + "|^(.+?) (?:must|may|can|should|shall|is|are)(?: not| never)(?: to)? be (?:skipped|omitted|forgotten|left out|missing|bypassed|neglected|missed|ignored)$"
                    + "|^(?:no) (?:skipping|omitting|bypassing|forgetting) (?:of )?(.+)$|^under no circumstances (?:skip|omit|forget) (.+)$");

    private static final String TOUCH =
            "(?:touch|change|modify|alter|interfere with|tamper with|affect|impact|go near)";
    private static final Pattern UNTOUCHED = Pattern.compile(
            "^(?:do not|never|must not|avoid|nobody may|no one may|you must not|we must not)(?: ever)? " + TOUCH
                    + "(?:ing)? (.+)$"
                    + "|^(.+?) (?:" + MUST_NOT
                    + ") be (?:touched|changed|modified|altered|affected|impacted|interfered with)(?: .{0,40})?$"
                    + "|^(?:stay|keep|hands) (?:off|away from|out of) (.+)$|^leave (.+?) (?:alone|untouched|as (?:it is|they are)|unchanged)$"
                    + "|^(.+?) (?:must|should|has to|have to) (?:stay|remain|be left) (?:untouched|unchanged|alone|as (?:it is|they are))$"
                    + "|^no (?:changes?|modifications?|updates?) (?:to|of|on|in) (.+?)(?: (?:is|are) .+| allowed| permitted)?$");

    private ProhibitionReader() {}

    /** What a double negation demands: "do not forget the backup". */
    static Optional<String> doublyNegated(String text) {
        Matcher matcher = DOUBLE.matcher(text);
        return matcher.matches() ? first(matcher) : Optional.empty();
    }

    private static Optional<String> first(Matcher matcher) {
        StringBuilder found = new StringBuilder();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                found.append(found.isEmpty() ? "" : " ").append(matcher.group(group));
            }
        }
        return Optional.of(found.toString());
    }

    /** What is forbidden; of "no data may be deleted: no volume deletion" both parts. */
    static Optional<Demand> read(String text) {
        String[] parts = text.split("(?:: |; | - | \\u2013 |, (?=only |use ))", 2);
        if (COMPARES.matcher(text).find() || CONDITIONAL.matcher(text).find()) {
            return Optional.empty();
        }
        Matcher untouched = UNTOUCHED.matcher(text.split(", (?=only |use )", 2)[0]);
        if (untouched.matches()) {
            return first(untouched).flatMap(ProhibitionReader::untouched);
        }
        Optional<Demand.Forbid> whole = forbidden(
                text.matches("^[^:]{1,60}: (?:none|no|never|forbidden|prohibited|zero|not \\w+)(?: .*)?$")
                                && parts.length > 1
                                && !parts[1].startsWith("no ")
                        ? text
                        : parts[0]);
        Optional<Demand.Forbid> detail = parts.length > 1 ? forbidden(parts[1]) : Optional.empty();
        return whole.map(one -> detail.map(one::or).orElse(one))
                .map(forbid -> TIMED.matcher(text).find()
                        ? new Demand.NotUnderstood("no step says when it is done; a person must check it")
                        : forbid);
    }

    private static Optional<Demand> untouched(String thing) {
        return ActionReader.isAnyChange(thing)
                ? Optional.of(new Demand.ReadOnly())
                : ActionReader.unwanted(thing).map(Demand.Untouched::new);
    }

    private static Optional<Demand.Forbid> forbidden(String text) {
        for (Pattern pattern : FORBIDDING) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                boolean ofSomebody = pattern.equals(SOMEBODY_MUST_NOT);
                return first(matcher).flatMap(what -> ActionReader.forbid(what, ofSomebody ? matcher.group(2) : what));
            }
        }
        return Optional.empty();
    }
}
