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
    /** Each with the wanted phrase as its last group that is there. */
    private static final List<Pattern> DEMANDS = List.of(
            Pattern.compile(
                    "^(?:there|it) " + Terms.MUST
                            + " (?:always |also )?be (?:a |an |one |some )?(?:(?:step|task|action|point|entry) (?:that|which|to|for|where) )?(.+)$"),
            Pattern.compile(
                    "^(?:the plan|plan|each plan|every plan|we|you|it|one|the team|somebody|someone|engineers?|operators?) "
                            + Terms.MUST
                            + " (?:also |always |at least )?(?:contain|include|have|provide|list|cover|consider|comprise|show|feature)? ?(?:(?:a|an|one|at least one) (?:separate |explicit )?(?:step|task|action|entry) (?:that|which|to|for|where|with) )?(.+)$"),
            Pattern.compile(
                    "^(?:please )?(?:always )?(?:ensure|make sure|be sure|see to it|take care|remember|make certain|see|always|it is (?:required|mandatory|necessary|essential|important)|include|add|plan for|provide for|allow for|require|want|expect|we (?:need|require|want|expect)|there has to be|mandatory|required|must|must have|needed)(?:,|:)?(?: that| to)? (?:(?:a|an|one) (?:step|task) (?:that|which|to|for|where) )?(.+)$"),
            Pattern.compile(
                    "^(.+?) (?:is|are)(?: always| strictly| absolutely)? (?:required|mandatory|needed|necessary|obligatory|a must|compulsory|expected|essential|demanded|non-negotiable|due|wanted)(?: .{0,60})?$"),
            Pattern.compile(
                    "^(.+?) " + Terms.MUST
                            + " (?:always |also |first |then )?(?:be|form|become) (?:a )?(?:part of|included in|contained in|in|present in|covered by|considered in|planned in|built into) (?:the |this |your )?plan$"),
            Pattern.compile(
                    "^(.+?) " + Terms.MUST
                            + " (?:always |also )?(?:be (?:included|present|planned|in place|available|there|considered|covered)|exist|happen|take place)$"),
            Pattern.compile(
                    "^(?:stakeholders?|customers?|users?|management|everybody|everyone|the team) (?:need|needs|require|requires|want|wants) (?!to )(.+)$"),
            Pattern.compile(
                    "^(.+?): (?:yes|true|required|mandatory|must|needed|always|must be .+|always .+|.+ (?:required|needed|mandatory))$"));

    private static final Pattern PASSIVE = Pattern.compile("^(.+?) " + Terms.MUST
            + " (?:always |also |first |then |finally |only )?be (?:\\w+ly )?([a-z]+)\\b ?(.*)$");
    private static final Pattern SECOND = Pattern.compile("^and (\\w+)((?: .*)?)$");
    private static final Pattern ACTIVE =
            Pattern.compile("^(.+?) " + Terms.MUST + " (?:always |also |first |then )?([a-z]+)\\b ?(.*)$");

    /** Topics that make sense only before something is changed. */
    private static final Set<String> EARLY = Set.of("approval", "change ticket", "backup", "saved configuration");
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

    /** To keep a backup is not to make one. */
    private static final Set<String> KEEPING = Set.of("keep", "retain", "preserve");

    /** Of a sentence that denies something, no rule here can tell what it wants: better no reading than the opposite. */
    private static final Pattern DENIES = Pattern.compile(
            "^(?:(?!\\b(?:that|whether|if)\\b).)*\\b(?:not|no(?! longer)|never|neither|nor|without(?! (?:delay|exception|fail))|avoid\\w*|except|unless|nobody|nothing|none|refrain)\\b"
                    + "|^(?:ensure|make sure|make certain|see to it|take care|be sure)(?: that)? (?:nobody|no one|nothing|none|not|no)\\b");

    private RequirementReader() {}

    /** What a sentence demands, if it demands something; {@code sure} if it is known to be a demand already. */
    static Optional<Demand> read(String text, boolean sure) {
        if (DENIES.matcher(text).find()) {
            return Optional.empty();
        }
        Placed placed = Placed.read(text.replaceFirst("^please ", ""));
        Optional<String> wanted = wanted(placed.rest());
        boolean named = placed.place().order() != Demand.Order.ANYWHERE && isTopic(placed.rest());
        if (wanted.isEmpty() && (sure || placed.sure() || named)) {
            wanted = Optional.of(placed.rest());
        }
        return wanted.flatMap(phrase -> demand(phrase, placed.place()));
    }

    /** "Before any change: snapshot" and "approval by the team before ..." need no verb to be a demand. */
    private static boolean isTopic(String text) {
        String what = text.split(" (?:by|from) ", 2)[0];
        return what.split(" ").length <= 3
                && Topics.namedIn(new Tokenizer().sentences(what)).isPresent();
    }

    private static Optional<Demand> demand(String said, Demand.Place asked) {
        String phrase = said.replaceFirst("^(?:let|have) (.+?) know$", "notify $1")
                .replaceFirst("^(?:alert|contact|page|ping|warn) ", "notify ")
                .replaceFirst("^keep (.+?) (?:posted|in the loop)$", "notify $1")
                .replaceFirst(" every (?:\\d+|few|other) \\w+$", "");
        Optional<Action> action = ActionReader.wanted(phrase);
        Optional<String> topic = action.flatMap(Action::topic);
        if (isAttitude(phrase.split(" ", 2)[0], topic, asked)) {
            return action.map(Demand.Treats::new);
        }
        boolean early = topic.filter(EARLY::contains).isPresent() && asked.order() == Demand.Order.ANYWHERE;
        Demand.Place place = early ? Demand.Place.BEFORE_CHANGES : asked;
        return topic.filter("rollback"::equals).isPresent()
                ? Optional.of(new Demand.WayBack())
                : action.map(found -> new Demand.Require(found, place));
    }

    /** What somebody or something does at a place of the plan is a step; else it is how things are. */
    private static boolean isAttitude(String verb, Optional<String> topic, Demand.Place asked) {
        boolean event = verb.equals("have") && asked.order() != Demand.Order.ANYWHERE;
        boolean keeps = topic.filter("backup"::equals).isPresent() && KEEPING.contains(verb);
        return keeps || (topic.isEmpty() && ATTITUDES.contains(verb) && !event);
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
        boolean topical = text.matches(".*\\b" + Terms.MUST + "\\b.*")
                && Topics.namedIn(new Tokenizer().sentences(text)).isPresent();
        return imperative || topical ? Optional.of(text) : Optional.empty();
    }

    /** "the commander must be informed by mail" as "inform the commander by mail". */
    private static Optional<String> passive(String text) {
        Matcher passive = PASSIVE.matcher(text);
        if (!passive.matches()) {
            return Optional.empty();
        }
        return Verbs.guess(passive.group(2))
                .map(verb -> (verb + " " + passive.group(1) + " " + rest(passive.group(3))).strip());
    }

    /** "A group must be patched and observed" is "patch a group and observe". */
    private static String rest(String text) {
        Matcher second = SECOND.matcher(text);
        return second.matches()
                ? Verbs.guess(second.group(1))
                        .map(verb -> "and " + verb + second.group(2))
                        .orElse(text)
                : text;
    }
}
