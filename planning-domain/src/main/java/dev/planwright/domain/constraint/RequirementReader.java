package dev.planwright.domain.constraint;

import dev.planwright.domain.language.Tokenizer;
import dev.planwright.domain.language.Verbs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what must be done, and whether before, after or anywhere. Thread-safe. */
final class RequirementReader {
    private static final String MUST = "(?:must|should|shall|has to|have to|needs? to|is to|are to|ought to|will)";
    private static final String SAID_FIRST = "\\b(?:before|prior to|ahead of|in advance of|preceding)\\b";
    private static final String SAID_LAST = "\\b(?:after|following|once|as soon as|upon|when)\\b";
    private static final String CHANGE =
            "(?:(?:the|any|every|each|all|first|last|final|making|a|an|other|modifying|mutating|disruptive|risky|destructive|production) )*(?:actions?|changes?|steps?|modifications?|work|fix(?:es)?|mitigations?|remediations?|intervention|modifying|change)";
    private static final Pattern FRONTED = Pattern.compile(
            "^(before|prior to|ahead of|after|following|once|when|as soon as|upon) (.+?), (?:then )?(.+)$");
    private static final Pattern FRONTED_CHANGE =
            Pattern.compile("^(before|prior to|ahead of|after|following|once|upon) (" + CHANGE + ") (.+)$");
    private static final Pattern FRONTED_ORDER = Pattern.compile(
            "^(before|prior to|after|following|once|upon) ((?:each|every|any|the|all|a|an) .+?) ([a-z]+ (?:the|a|an|all|that|whether|its|their) .+)$");
    private static final Pattern NTH_STEP = Pattern.compile(
            "^the (?:very )?(first|final|last) (?:step|action|thing) " + MUST + " (?:be (?:to )?)?(.+)$");
    private static final Pattern ENDS = Pattern.compile("^(?:the plan|plan|it|the work|work|everything) " + MUST
            + " (start|begin|end|finish|conclude|close) with (.+)$");
    private static final Pattern END_INSIDE = Pattern.compile("^(.+?) at the (?:very )?end (.+)$");
    private static final Pattern BEFORE = Pattern.compile("^(.*?),? ?" + SAID_FIRST + " ([^,;]+)(.*)$");
    private static final Pattern AFTER = Pattern.compile("^(.*?),? ?" + SAID_LAST + " ([^,;]+)(.*)$");
    private static final Pattern FIRST = Pattern.compile(
            "^(?:first(?: of all)?,? |start (?:with|by) |begin (?:with|by) |as (?:the|a) first (?:step|action|thing),? )(.+)$|^(.+?),? (?:(?:must |has to |should )?(?:come|comes|be|is|are)(?: the)? first(?: step| action)?|first|beforehand|up ?front|in advance|as (?:the|a) first (?:step|action|thing)|at the (?:very )?(?:start|beginning)(?: of .{1,40})?)$");
    private static final Pattern LAST = Pattern.compile(
            "^(?:finally,? |at the (?:very )?end(?: of .{1,40}?)?,? |in the end,? |(?:end|finish)(?: the plan)? (?:with|by) |conclude (?:with|by) |close (?:with|by) |to finish,? |lastly,? |as (?:the|a) last (?:step|action|thing),? )(.+)$|^(.+?),? (?:at the (?:very )?end(?: of .{1,40})?|in the end|afterwards?|(?:must |has to |should )?(?:come|comes|be|is|are)(?: the)? last(?: step| action)?|last|as (?:the|a) (?:last|final|closing) (?:step|action|thing)|when (?:all|everything) is (?:done|over|finished)|to close|at last)$");
    /** Each with the wanted phrase as its last group that is there. */
    private static final List<Pattern> DEMANDS = List.of(
            Pattern.compile(
                    "^(?:there|it) " + MUST
                            + " (?:always |also )?be (?:a |an |one |some )?(?:(?:step|task|action|point|entry) (?:that|which|to|for|where) )?(.+)$"),
            Pattern.compile(
                    "^(?:the plan|plan|each plan|every plan|we|you|it|one|the team|somebody|someone|engineers?|operators?) "
                            + MUST
                            + " (?:also |always |at least )?(?:contain|include|have|provide|list|cover|consider|comprise|show|feature)? ?(?:(?:a|an|one|at least one) (?:separate |explicit )?(?:step|task|action|entry) (?:that|which|to|for|where|with) )?(.+)$"),
            Pattern.compile(
                    "^(?:please )?(?:always )?(?:ensure|make sure|be sure|see to it|take care|remember|make certain|see|always|it is (?:required|mandatory|necessary|essential|important)|include|add|plan for|provide for|allow for|require|want|expect|we (?:need|require|want|expect)|there has to be|mandatory|required|must|must have|needed)(?:,|:)?(?: that| to)? (?:(?:a|an|one) (?:step|task) (?:that|which|to|for|where) )?(.+)$"),
            Pattern.compile(
                    "^(.+?) (?:is|are)(?: always| strictly| absolutely)? (?:required|mandatory|needed|necessary|obligatory|a must|compulsory|expected|essential|demanded|non-negotiable|due|wanted)(?: .{0,60})?$"),
            Pattern.compile(
                    "^(.+?) " + MUST
                            + " (?:always |also |first |then )?(?:be|form|become) (?:a )?(?:part of|included in|contained in|in|present in|covered by|considered in|planned in|built into) (?:the |this |your )?plan$"),
            Pattern.compile(
                    "^(.+?) " + MUST
                            + " (?:always |also )?(?:be (?:included|present|planned|in place|available|there|considered|covered)|exist|happen|take place)$"),
            Pattern.compile(
                    "^(?:stakeholders?|customers?|users?|management|everybody|everyone|the team) (?:need|needs|require|requires|want|wants) (?!to )(.+)$"),
            Pattern.compile(
                    "^(.+?): (?:yes|true|required|mandatory|must|needed|always|must be .+|always .+|.+ (?:required|needed|mandatory))$"));

    private static final Pattern PASSIVE = Pattern.compile(
            "^(.+?) " + MUST + " (?:always |also |first |then |finally |only )?be (?:\\w+ly )?([a-z]+)\\b ?(.*)$");
    private static final Pattern ACTIVE =
            Pattern.compile("^(.+?) " + MUST + " (?:always |also |first |then )?([a-z]+)\\b ?(.*)$");

    /** Topics that make sense only before something is changed. */
    private static final Set<String> EARLY = Set.of("approval", "change ticket", "backup");
    /** Verbs that say how to work rather than what to do: no step can be told to be the one. */
    private static final Set<String> ATTITUDES = Set.of(
            "keep",
            "use",
            "respect",
            "follow",
            "maintain",
            "retain",
            "name",
            "mention",
            "have",
            "consider",
            "minimise",
            "minimize",
            "reduce",
            "involve",
            "secure",
            "free",
            "limit");

    private RequirementReader() {}

    /** What a sentence demands, if it demands something; {@code sure} if it is known to be a demand already. */
    static Optional<Demand> read(String text, boolean sure) {
        Placed placed = place(text.replaceFirst("^please ", ""));
        Optional<String> wanted = wanted(placed.rest().strip());
        if (wanted.isEmpty() && (sure || placed.sure())) {
            wanted = Optional.of(placed.rest().strip());
        }
        return wanted.flatMap(phrase -> demand(phrase, placed.place()));
    }

    private static Optional<Demand> demand(String said, Demand.Place asked) {
        String phrase = said.replaceFirst("^(?:let|have) (.+?) know$", "notify $1")
                .replaceFirst("^(?:alert|contact|page|ping) ", "notify ")
                .replaceFirst(" every (?:\\d+|few|other) \\w+$", "");
        Optional<Action> action = ActionReader.wanted(phrase);
        Optional<String> topic = action.flatMap(Action::topic);
        if (topic.isEmpty() && ATTITUDES.contains(phrase.split(" ", 2)[0])) {
            return action.map(Demand.Treats::new);
        }
        boolean early = topic.filter(EARLY::contains).isPresent() && asked.order() == Demand.Order.ANYWHERE;
        Demand.Place place = early ? Demand.Place.BEFORE_CHANGES : asked;
        return topic.filter("rollback"::equals).isPresent()
                ? Optional.of(new Demand.WayBack())
                : action.map(found -> new Demand.Require(found, place));
    }

    /** A sentence without the words that say where. */
    private record Placed(String rest, Demand.Place place, boolean sure) {
        Placed(String rest, Demand.Place place) {
            this(rest, place, false);
        }
    }

    private static Placed place(String text) {
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

    /** The phrase that says what is wanted, with its verb in front where it has one. */
    private static Optional<String> wanted(String text) {
        for (Pattern pattern : DEMANDS) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                String inner = matcher.group(1);
                return Optional.of(passive(inner).orElse(inner));
            }
        }
        Optional<String> passive = passive(text);
        if (passive.isPresent()) {
            return passive;
        }
        Matcher active = ACTIVE.matcher(text);
        if (active.matches() && Verbs.isBase(active.group(2))) {
            return Optional.of("have " + active.group(1) + " " + (active.group(2) + " " + active.group(3)).strip());
        }
        String first = text.split(" ", 2)[0];
        boolean imperative = Verbs.isBase(first) && text.contains(" ");
        boolean topical = text.matches(".*\\b" + MUST + "\\b.*")
                && Topics.namedIn(new Tokenizer().sentences(text)).isPresent();
        return imperative || topical ? Optional.of(text) : Optional.empty();
    }

    /** "the commander must be informed by mail" as "inform the commander by mail". */
    private static Optional<String> passive(String text) {
        Matcher passive = PASSIVE.matcher(text);
        if (!passive.matches()) {
            return Optional.empty();
        }
        return Verbs.base(passive.group(2))
                .map(verb -> (verb + " " + passive.group(1) + " " + passive.group(3)).strip());
    }
}
