package dev.planwright.domain.constraint;

import dev.planwright.domain.language.Verbs;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A demand without the words that say where in the plan. Immutable, thread-safe.
 *
 * @param rest what is demanded
 * @param place where, {@link Demand.Place#ANYWHERE} if no words say so
 * @param sure whether the words alone make it a demand, as in "start with a backup"
 */
record Placed(String rest, Demand.Place place, boolean sure) {
    private static final String SAID_FIRST = "\\b(?:before|prior to)\\b";
    private static final String SAID_LAST = "\\b(?:after|following|once|as soon as|upon|when)\\b";
    private static final String CHANGE =
            "(?:(?:the|any|every|each|all|first|last|final|making|a|an|other|modifying|mutating|disruptive|risky|destructive|production) )*(?:actions?|changes?|steps?|modifications?|work|fix(?:es)?|mitigations?|remediations?|intervention|modifying|change)";
    private static final Pattern FRONTED = Pattern.compile(
            "^(before|prior to|ahead of|after|following|once|when|as soon as|upon) (.+?), (?:then )?(.+)$");
    private static final Pattern FRONTED_CHANGE =
            Pattern.compile("^(before|prior to|ahead of|after|following|once|upon) (" + CHANGE + ") (.+)$");
    private static final Pattern FRONTED_ORDER = Pattern.compile(
            "^(before|prior to|after|following|once|upon) (.+?) (?:(?:always|also|then) )?((?:(?<=always |also |then )[a-z]+|[a-z]+ (?:the|a|an|all|that|whether|its|their)) .+)$");
    private static final Pattern NTH_STEP = Pattern.compile(
            "^the (?:very )?(first|final|last) (?:step|action|thing) " + Terms.MUST + " (?:be (?:to )?)?(.+)$");
    private static final Pattern ENDS = Pattern.compile("^(?:the plan|plan|it|the work|work|everything) " + Terms.MUST
            + " (start|begin|end|finish|conclude|close) with (.+)$");
    private static final Pattern END_INSIDE = Pattern.compile("^(.+?) at the (?:very )?end (.+)$");
    private static final Pattern BEFORE = Pattern.compile("^(.*?),? ?" + SAID_FIRST + " ([^,;]+)(.*)$");
    private static final Pattern AFTER = Pattern.compile("^(.*?),? ?" + SAID_LAST + " ([^,;]+)(.*)$");
    private static final Pattern FIRST = Pattern.compile(
            "^(?:first(?: of all| and foremost)?,? |start (?:with|by) |begin (?:with|by) |as (?:the|a) first (?:step|action|thing),? )(.+)$|^(.+?),? (?:(?:must |has to |should )?(?:come|comes|be|is|are)(?: the)? first(?: step| action)?|first|beforehand|up ?front|in advance|as (?:the|a) first (?:step|action|thing)|at the (?:very )?(?:start|beginning)(?: of .{1,40})?)$");
    private static final Pattern LAST = Pattern.compile(
            "^(?:finally,? |at the (?:very )?end(?: of .{1,40}?)?,? |in the end,? |(?:end|finish)(?: the plan)? (?:with|by) |conclude (?:with|by) |close (?:with|by) |to finish,? |last(?:ly| of all),? |as (?:the|a) last (?:step|action|thing),? )(.+)$|^(.+?),? (?:at the (?:very )?end(?: of .{1,40})?|in the end|afterwards?|(?:must |has to |should )?(?:come|comes|be|is|are)(?: the)? last(?: step| action)?|last|as (?:the|a) (?:last|final|closing) (?:step|action|thing)|when (?:all|everything) is (?:done|over|finished)|to close|at last)$");

    Placed {
        rest = rest.strip();
    }

    private Placed(String rest, Demand.Place place) {
        this(rest, place, false);
    }

    /** Reads a sentence in lower case. */
    static Placed read(String text) {
        for (Pattern pattern : List.of(FRONTED, FRONTED_CHANGE, FRONTED_ORDER)) {
            Matcher fronted = pattern.matcher(text);
            boolean whole = fronted.matches() && !fronted.group(2).matches(".*\\b(?:must|there|has to|have to)\\b.*");
            if (whole
                    && (pattern != FRONTED_ORDER
                            || Verbs.isBase(fronted.group(3).split(" ", 2)[0]))) {
                boolean before = fronted.group(1).matches("before|prior to|ahead of");
                return new Placed(
                        fronted.group(3),
                        OrderReader.place(fronted.group(2), before ? Demand.Order.BEFORE : Demand.Order.AFTER, false));
            }
        }
        Matcher step = NTH_STEP.matcher(text);
        if (step.matches()) {
            boolean first = step.group(1).equals("first");
            return new Placed(step.group(2), first ? Demand.Place.BEFORE_CHANGES : Demand.Place.AFTER_CHANGES, true);
        }
        Matcher ends = ENDS.matcher(text);
        if (ends.matches()) {
            boolean starts = ends.group(1).matches("start|begin");
            return new Placed(ends.group(2), starts ? Demand.Place.BEFORE_CHANGES : Demand.Place.AFTER_CHANGES, true);
        }
        Matcher first = FIRST.matcher(text);
        if (first.matches()) {
            return new Placed(one(first), Demand.Place.BEFORE_CHANGES, leads(text));
        }
        Matcher last = LAST.matcher(text);
        if (last.matches()) {
            return new Placed(one(last), Demand.Place.AFTER_CHANGES, leads(text));
        }
        Matcher inside = END_INSIDE.matcher(text);
        if (inside.matches()) {
            return new Placed(inside.group(1) + " " + inside.group(2), Demand.Place.AFTER_CHANGES);
        }
        Matcher before = BEFORE.matcher(text);
        if (before.matches() && !before.group(1).isBlank()) {
            return new Placed(
                    before.group(1) + before.group(3), OrderReader.place(before.group(2), Demand.Order.BEFORE, false));
        }
        Matcher after = AFTER.matcher(text);
        return after.matches() && !after.group(1).isBlank()
                ? new Placed(
                        after.group(1) + after.group(3), OrderReader.place(after.group(2), Demand.Order.AFTER, false))
                : new Placed(text, Demand.Place.ANYWHERE);
    }

    /** "start with a backup" demands one, though no other word says so. */
    private static boolean leads(String text) {
        return text.matches("(?:start|begin|end|finish|conclude|close)(?: the plan)? (?:with|by) .+");
    }

    private static String one(Matcher matcher) {
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }
}
