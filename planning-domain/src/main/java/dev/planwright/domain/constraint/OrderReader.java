package dev.planwright.domain.constraint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads sentences that put one action before another: "never deploy without approval", "testing must precede the
 * deployment", "a restart must be followed by a health check". Thread-safe.
 */
final class OrderReader {
    private static final String UNTIL = " (?:without|until|unless|before|prior to|except after) ";

    /** First the action that needs something, then what it needs. */
    private static final List<Pattern> NEEDING = List.of(
            Pattern.compile(
                    "^(?:please )?(?:do not|never|must not|you must not|no one may|nobody may|we must not|avoid)(?: ever)? (.+?)"
                            + UNTIL + "(.+)$"),
            Pattern.compile("^(?:no|nothing) (.+?)" + UNTIL + "(.+)$"),
            Pattern.compile("^(.+? (?:must|may|can|should|shall) not (?:be )?.+?)" + UNTIL + "(.+)$"),
            Pattern.compile("^(.+? (?:is|are) not (?:allowed|permitted|acceptable|ok))" + UNTIL + "(.+)$"),
            Pattern.compile(
                    "^(.+?) (?:is|are|may be|can be|may|can|must|should)?\\s*(?:be )?(?:\\w+ )?only (?:be )?(?:allowed |permitted |possible |\\w+ed |happen |begin |start |take place )?(?:after|once|with|when) (.+)$"),
            Pattern.compile("^only (.+?) (?:after|once|with) (.+)$"),
            Pattern.compile("^(.+?) (?:requires?|needs?|calls? for|depends? on|demands?) (?!to\\b)(.+)$"));
    /** First the earlier action, then the later one; both are demanded. */
    private static final Pattern PRECEDES = Pattern.compile(
            "^(.+?) (?:" + Terms.MUST
                    + " )?(?:always )?(?:precedes?|comes? before|go(?:es)? before|happens? before|(?:run|take place|be (?:done|completed?|finished|executed)) (?:before|prior to)) (.+)$");

    private static final Pattern FIRST_THEN =
            Pattern.compile("^first,? (.+?)(?:,|;| and)(?: and| only)? (?:then|afterwards|after that|only then) (.+)$");

    private static final Pattern FOLLOWS = Pattern.compile("^(.+?) " + Terms.MUST
            + " (?:always )?(?:follow|come after|happen after|run after|take place after) (.+)$");
    /** First the action that is followed, then what follows it. */
    private static final Pattern FOLLOWED = Pattern.compile("^(.+?) (?:(?:" + Terms.MUST
            + " |is |are )(?:always )?(?:be )?(?:immediately )?followed by|is always followed by) (.+)$");

    private static final Pattern PRECEDED = Pattern.compile(
            "^(.+?) (?:" + Terms.MUST + " |is |are )(?:always )?(?:be )?(?:immediately )?preceded by (.+)$");

    /** What nobody can do before something else: a day, an hour. */
    private static final Form TIME = Form.of(
            "^(?:the |next |this )?(?:" + Terms.WEEKDAY
                    + "|today|tomorrow|tonight|noon|midnight|dawn|dusk|weekend|week|month|year"
                    + "|january|february|march|april|may|june|july|august|september|october|november|december)s?\\b"
                    + "|^(?:\\d{1,2}|[a-z]+)(?::\\d\\d)?(?: ?[ap]\\.?m\\b| o'clock| in the (?:morning|afternoon|evening)| at night)|^\\d{1,2}:\\d\\d$");

    private OrderReader() {}

    static Optional<Demand> read(String text) {
        return pair(FIRST_THEN, text, 1, 2, Demand.Order.BEFORE, false)
                .or(() -> pair(PRECEDES, text, 1, 2, Demand.Order.BEFORE, false))
                .or(() -> pair(FOLLOWED, text, 2, 1, Demand.Order.AFTER, true))
                .or(() -> pair(PRECEDED, text, 2, 1, Demand.Order.BEFORE, true))
                .or(() -> pair(FOLLOWS, text, 1, 2, Demand.Order.AFTER, false))
                .or(() -> NEEDING.stream()
                        .flatMap(pattern -> pair(pattern, text, 2, 1, Demand.Order.BEFORE, true).stream())
                        .findFirst());
    }

    private static Optional<Demand> pair(
            Pattern pattern, String text, int wanted, int anchor, Demand.Order order, boolean conditional) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (conditional && !namesAnAction(matcher.group(anchor))) {
            return Optional.empty();
        }
        if (TIME.in(matcher.group(wanted)).isPresent()) {
            return Optional.of(new Demand.NotUnderstood("no step says when it is done; a person must check it"));
        }
        Optional<Action> action = ActionReader.wanted(state(matcher.group(wanted)));
        if (action.flatMap(Action::topic).filter("rollback"::equals).isPresent()) {
            return Optional.of(new Demand.WayBack());
        }
        return action.map(found -> new Demand.Require(found, place(matcher.group(anchor), order, conditional)));
    }

    private static boolean namesAnAction(String text) {
        return ActionReader.isAnyChange(text) || ActionReader.hasVerb(text);
    }

    /** "a backup has been taken" and "having a backup" are a backup. */
    private static String state(String text) {
        return text.replaceFirst(
                        "^(.+?) (?:knows?|is aware|is informed|has been informed|was informed|is told|has been told)(?: about it| of it)?$",
                        "notify $1")
                .replaceFirst("^(?:having|there is|we have|you have|it has|they have)(?: had)? ", "")
                .replaceFirst(
                        " (?:is|are|was|were|has been|have been|being) (?:\\w+ )?(?:in place|available|granted|given|obtained|received|taken|done|made|there|ready|complete|completed|finished|present)$",
                        "");
    }

    static Demand.Place place(String anchor, Demand.Order order, boolean conditional) {
        String plain = anchor.replaceAll(
                "\\b(?:not|never|must|may|can|should|shall|be|is|are|allowed|permitted|acceptable|to)\\b", " ");
        Optional<Action> action = ActionReader.isAnyChange(plain) ? Optional.empty() : ActionReader.unwanted(plain);
        return new Demand.Place(order, action, conditional && action.isPresent());
    }
}
