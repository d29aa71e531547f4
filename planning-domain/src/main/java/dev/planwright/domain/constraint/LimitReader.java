package dev.planwright.domain.constraint;

import dev.planwright.domain.plan.WorkingTime;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads sentences that limit something: steps, people, time. Thread-safe. */
final class LimitReader {
    private static final String MOST =
            "(?:at most|between \\d{1,5} and|no more than|not more than|a maximum of|maximum(?: of)?|max\\.?|up to|not exceed|exceed|limited to|limit(?: the plan| yourself| it)? to|(?:at )?or below|more than|fewer than|less than|only|<=|under|restricted to|beyond|over)(?: be)?";
    private static final String AT_ONCE =
            "(?:at (?:the same|a|any one|any given|any) (?:time|moment|point)|at one time|in parallel|at once|concurrently|simultaneously|parallel|concurrent|simultaneous|side by side)";
    private static final Pattern PARALLEL = Pattern.compile(MOST + " " + Numbers.NUMBER + "\\b[^.;]{0,60}?\\b" + AT_ONCE
            + "\\b|" + Numbers.NUMBER + "\\b[^.;,]{0,60}?\\b" + AT_ONCE
            + ",? (?:at (?:the )?most|max(?:imum)?|(?:and )?(?:not|no|never) more|(?:not|never) \\w+$|tops)\\b");
    private static final Pattern PARALLEL_OF = Pattern.compile(
            "\\b(?:parallelism|concurrency|parallel width|width|(?:limit|restrict) (?:parallel|concurrent) (?:work|steps|tasks))\\b[^.;0-9]{0,40}?"
                    + Numbers.NUMBER + "\\b");
    private static final Pattern ONE_BY_ONE = Pattern.compile(
            "\\b(?:one (?:\\w+ )?(?:at a time|after (?:the other|another))|one by one|strictly (?:sequential|serial)|sequentially|serially|in (?:strict )?(?:sequence|series)|(?:must|may|should|shall|can|do) not overlap|no overlap(?:ping)?|(?:do not|never) paralleli[sz]e|nothing (?:may |must |should )?(?:run )?in parallel"
                    + "|no (?:2|two) (?:of )?[^.;]{2,40}?(?:in parallel|at once|at the same time|simultaneously|concurrently|overlap)|no (?:\\w+ )?(?:in parallel|parallel (?:steps|work|actions|execution|tasks)|concurrent (?:steps|changes|work))|(?:do not|never) (?:run|do|execute|perform|parallelise|parallelize)[^.;]{0,40}?(?:in parallel|at the same time|at once|simultaneously|concurrently))\\b");
    private static final Pattern STEPS = Pattern.compile(
            MOST + " " + Numbers.NUMBER + " (?:[\\w-]+ ){0,2}?(?:steps?|items|entries|tasks|actions)\\b");
    private static final Pattern STEPS_OR_FEWER = Pattern.compile("\\b" + Numbers.NUMBER
            + " (?:[\\w-]+ ){0,2}?(?:steps?|items|tasks|actions) (?:or (?:fewer|less)|at (?:the )?(?:very )?most|at the outside|maximum|max|tops)\\b|\\bsteps?\\b[^.;0-9]{0,30}?[ ,]+"
            + Numbers.NUMBER + " (?:is|are|at) (?:the |a )?(?:most|max(?:imum)?|limit)\\b|\\b" + Numbers.NUMBER
            + " steps? (?:is|are) (?:the |our |a )?(?:upper |absolute )?(?:limit|max(?:imum)?|most|ceiling|cap)\\b|\\b"
            + Numbers.NUMBER + " steps?,? (?:and |but )?(?:not|no) (?:(?:one|1|a single) )?more\\b");
    private static final Pattern NUMBER_OF_STEPS = Pattern.compile(
            "\\b(?:max(?:imum)?|limit|most|not exceed|up to)\\b.{0,30}?\\b(?:(?:number|count) of (?:[\\w-]+ )?(?:steps|tasks|actions)|(?:step|task) count)\\b\\D{0,20}"
                    + Numbers.NUMBER
                    + "\\b|\\b(?:(?:number|count) of (?:[\\w-]+ )?(?:steps|tasks|actions)|(?:step|task) count)\\b.{0,40}?\\b(?:max(?:imum)?|limit\\w*|most|exceed|up to|than|below)\\b\\D{0,12}"
                    + Numbers.NUMBER + "\\b");
    private static final String GROUP = Numbers.NUMBER + "(?:[ -]" + Terms.PEOPLE + "| of us)";
    private static final String AT_HAND =
            "(?:available|free|spared|present|assigned|at hand|on (?:shift|duty|call|site|board|the floor)|around|here|there|in the [\\w-]+)";
    private static final Pattern TEAM =
            Pattern.compile("\\b(?:team of|we are|we have|there (?:are|is|will be)|with|only|just) (?:only |just )?"
                    + GROUP + "\\b|^" + GROUP
                    + " (?:is|are|will be|can be) " + AT_HAND + "\\b|\\b" + Terms.CREW
                    + " (?:of|is|are|has|have|consists of|will be) (?:only |just )?" + Numbers.NUMBER
                    + "(?: strong| " + Terms.PEOPLE + ")?$|^i am ()(?:alone|on my own|by myself)\\b");
    private static final Pattern DONE_BY = Pattern.compile(
            "\\b(?:done|performed|carried out|handled|executed|worked on|made) (?:only |solely )?by (?:only |just |at most |no more than )?"
                    + Numbers.NUMBER + "(?: [a-z]+)? " + Terms.PEOPLE + "\\b");
    private static final Pattern DOWNTIME = Pattern.compile(
            "\\b(?:downtime|outages?|interruptions?|unavailability|unavailable|service breaks?|offline|down)\\b");
    private static final Pattern BOUND = Pattern.compile(
            "(?:within|in under|under|in less than|less than|no longer than|not longer than|no later than|no more than|not more than|at most|(?:not|never) exceed|not (?:let (?:it|this) )?take (?:longer|more) than|fits? (?:in|into)|<=|\u2264|takes? (?:less|no more|no longer) than|max(?:imum)?(?: of)?|up to|below|in at most|limited to|not last (?:longer|more) than|in)\\.? (?:the next )?"
                    + Numbers.SPAN);
    private static final Pattern BOUND_AFTER = Pattern.compile(
            Numbers.SPAN + " (?:at (?:the )?(?:very )?(?:most|latest)|max(?:imum)?|tops|or (?:less|faster))\\b|"
                    + Numbers.SPAN + ",? (?:and )?(?:not|no) (?:more|longer)\\b");
    private static final Pattern WHOLE_PLAN = Pattern.compile(
            "\\b(?:finish(?:ed)?|completed?|done|restored?|resolved?|fix(?:ed)?|solved?|over|delivered|ready|deadline|timeline|critical path|makespan|total|plan|work|job|thing|everything|it all|recovered|mitigated|back online|up again|live|whole|all steps|entire|duration|project|migration|roll ?out|service|incident|takes?|recovery|achieved|in place|time limit|time budget|time frame|again|lasts?)\\b");
    private static final Pattern OF_A_PART = Pattern.compile(
            "\\b(?:rollback|rolled back|latency|response|rpo|retention|each step|every step|per step|each|interval|between|error|sla|at least|notif\\w+|inform\\w*|approv\\w+|ack\\w*|alert(?:s|ed)?|ttl|cache|expire\\w*|watch|monitor(?:ed)?|wait|backup|updates?|every)\\b");
    private static final Pattern TIME_BUDGET = Pattern.compile(
            "^(?:hard |strict |final )?(?:time limit|time ?box|time cap|deadline|(?:time )?budget|(?:max(?:imum)?|total) (?:duration|time)|duration|time ?frame|timeline)(?: is|:)? (?:(?:at most|max\\.?|of|up to) )?"
                    + Numbers.SPAN
                    + "(?: from now| in total| overall)?$|^(?:you|we|they|i) (?:only )?have (?:got )?(?:only |at most |just )?"
                    + Numbers.SPAN
                    + "(?:,? (?:to|before|until|for (?:this|it|that|everything|all)|(?:from )?start to finish|in total|overall|altogether|at most|tops|not more)\\b.*|$)|^"
                    + Numbers.SPAN
                    + "(?:,? (?:and )?(?:not|no) (?:more|longer)|(?: of [\\w -]{2,30})? (?:is|are) (?:all|everything) (?:that )?(?:you|we|they|i) (?:have|get))$");

    private LimitReader() {}

    /** Reads a limit of a text in lower case. */
    static Optional<Demand> read(String text, WorkingTime workingTime) {
        return parallel(text).or(() -> steps(text)).or(() -> team(text)).or(() -> time(text, workingTime));
    }

    private static Optional<Demand> parallel(String text) {
        Matcher most = PARALLEL.matcher(text);
        if (most.find()) {
            int number = Numbers.of(said(most));
            return Optional.of(
                    new Demand.AtMostParallel(Math.max(1, strict(most.group(), text) ? number - 1 : number)));
        }
        Matcher width = PARALLEL_OF.matcher(text);
        if (width.find()) {
            return Optional.of(new Demand.AtMostParallel(Math.max(1, Numbers.of(width.group(1)))));
        }
        Matcher hands = DONE_BY.matcher(text);
        if (hands.find()) {
            return Optional.of(new Demand.AtMostParallel(Math.max(1, Numbers.of(hands.group(1)))));
        }
        return ONE_BY_ONE.matcher(text).find() ? Optional.of(new Demand.AtMostParallel(1)) : Optional.empty();
    }

    /** The group that is there. */
    private static String said(Matcher found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** "fewer than 10" is 9; "no fewer than" is no limit and has no reading here. */
    private static boolean strict(String found, String text) {
        return found.matches("^(?:fewer|less|under).*") && !text.matches(".*\\b(?:no|not) (?:fewer|less).*");
    }

    private static Optional<Demand> steps(String text) {
        if (text.matches(".*\\b(?:at least|minimum|no fewer|no less|not less)\\b.*\\bsteps?\\b.*")) {
            return Optional.empty();
        }
        Matcher fewer = STEPS_OR_FEWER.matcher(text);
        if (fewer.find()) {
            return Optional.of(new Demand.AtMostSteps(Numbers.of(said(fewer))));
        }
        Matcher number = NUMBER_OF_STEPS.matcher(text);
        if (number.find()) {
            return Optional.of(new Demand.AtMostSteps(Numbers.of(said(number))));
        }
        Matcher steps = STEPS.matcher(text);
        if (!steps.find()) {
            return Optional.empty();
        }
        int most = Numbers.of(steps.group(1));
        return Optional.of(new Demand.AtMostSteps(strict(steps.group(), text) ? most - 1 : most));
    }

    private static Optional<Demand> team(String text) {
        Matcher team = TEAM.matcher(text);
        if (!team.find()) {
            return Optional.empty();
        }
        int people = said(team).isEmpty() ? 1 : Numbers.of(said(team));
        return people > 0 ? Optional.of(new Demand.TeamOf(people)) : Optional.empty();
    }

    /** The parts of "Kubernetes, Linux or networking". */
    static List<String> list(String text) {
        return List.of(text.strip().split("\\s*(?:,|/|&|\\bor\\b|\\band\\b)\\s*")).stream()
                .filter(part -> !part.isBlank())
                .toList();
    }

    private static Optional<Demand> time(String text, WorkingTime workingTime) {
        Matcher budget = TIME_BUDGET.matcher(text);
        if (budget.find()) {
            return Numbers.within(said(budget), workingTime);
        }
        Matcher bound = bound(text);
        boolean interrupts = DOWNTIME.matcher(text).find()
                && !text.matches(".*\\b(?:restored?|resolved?|fixed|over|recovered)\\b.*");
        if (!bound.find(0)) {
            return interrupts ? shortDowntime(text) : Optional.empty();
        }
        if (interrupts) {
            return Numbers.span(said(bound), WorkingTime.CONTINUOUS).map(Demand.DowntimeWithin::new);
        }
        String around = text.substring(0, bound.start()) + text.substring(bound.end());
        boolean alone = around.matches("(?:[ ,]|altogether|in total|overall|all in all|(?:and )?(?:not|no) more)*");
        boolean whole = alone || boundsTheWhole(text);
        return whole ? Numbers.within(said(bound), workingTime) : Optional.empty();
    }

    /** Whether what a text bounds is the whole plan. */
    static boolean boundsTheWhole(String text) {
        return WHOLE_PLAN.matcher(text).find() && !OF_A_PART.matcher(text).find();
    }

    private static Matcher bound(String text) {
        Matcher before = BOUND.matcher(text);
        return before.find() ? before : BOUND_AFTER.matcher(text);
    }

    /** Whether a text bounds something of which a plan does not tell: the time of a rollback, a distance between steps. */
    static boolean boundsAPart(String text) {
        return bound(text).find(0) || text.matches(".*\\b(?:at least|below|above|minimum(?: of)?) \\d.*");
    }

    /** "5 minutes of downtime at most", "downtime: 10 minutes". */
    private static Optional<Demand> shortDowntime(String text) {
        Matcher span = Pattern.compile(Numbers.SPAN).matcher(text);
        return span.find() && !text.matches(".*\\b(?:at least|since|after|before|ago)\\b.*")
                ? Numbers.span(span.group(1).toLowerCase(Locale.ROOT), WorkingTime.CONTINUOUS)
                        .map(Demand.DowntimeWithin::new)
                : Optional.empty();
    }

    /** The demand that service is not interrupted. */
    static Demand noDowntime() {
        return new Demand.DowntimeWithin(Duration.ZERO);
    }
}
