package dev.planwright.domain.constraint;

import dev.planwright.domain.request.ContextValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads keys that name an action and values that say yes or no to it: "backup_required", "reboot_allowed". Thread-safe. */
final class FlagReader {
    private static final Pattern ALLOWING =
            Pattern.compile("(?:allow|can|may|permit) (?<front>.+)|(?<back>.+?)(?: is| are)? (?:allowed|permitted)");
    private static final Pattern ASKING = Pattern.compile(
            "(?:require|requires|need|needs|must have) (?<front>.+)|(?<back>.+) (?:required|needed|mandatory|plan)");
    private static final Pattern FORBIDDEN =
            Pattern.compile("(?:strictly )?(?:forbidden|prohibited|banned|disallowed|not (?:allowed|permitted)|never)");
    private static final Pattern REQUIRED = Pattern.compile("(?:required|mandatory|compulsory|a must|must have)");
    private static final Set<String> ASKED_BY_NAME = Set.of("backup", "backups", "rollback", "approval");
    /** What makes sense only before something is changed. */
    private static final Set<String> EARLY = Set.of("backup", "backups", "approval", "change ticket", "ticket");

    private FlagReader() {}

    /**
     * What a key and its value demand, if they are of this kind.
     *
     * @param key in lower case, its words joined by underscores
     */
    static Optional<Demand> read(String key, ContextValue value) {
        String words = key.replace('_', ' ');
        String text = value.asText().strip().toLowerCase(Locale.ROOT);
        if (FORBIDDEN.matcher(text).matches() && ActionReader.hasVerb(words)) {
            return allowed(without(ALLOWING, words), false);
        }
        Optional<Answer> answer = Answer.of(value);
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        boolean yes = answer.get() == Answer.YES;
        if (ALLOWING.matcher(words).matches()) {
            return allowed(without(ALLOWING, words), yes);
        }
        if (words.startsWith("no ") && value instanceof ContextValue.Flag && ActionReader.hasVerb(words.substring(3))) {
            return allowed(words.substring(3), !yes);
        }
        String wanted = without(ASKING, words);
        boolean asks = !wanted.equals(words)
                || ASKED_BY_NAME.contains(words)
                || words.startsWith("rollback")
                || REQUIRED.matcher(text).matches();
        if (!asks) {
            return Optional.empty();
        }
        return yes ? required(wanted) : PermissionReader.nothing("understood as not required; nothing to check");
    }

    private static String without(Pattern frame, String words) {
        Matcher matcher = frame.matcher(words);
        return !matcher.matches()
                ? words
                : matcher.group("front") != null ? matcher.group("front") : matcher.group("back");
    }

    private static Optional<Demand> allowed(String what, boolean yes) {
        return yes
                ? PermissionReader.nothing("understood as allowed; nothing to check")
                : ActionReader.forbid(what, what).map(Demand.class::cast);
    }

    private static Optional<Demand> required(String wanted) {
        return RequirementReader.read(EARLY.contains(wanted) ? wanted + " before any change" : wanted, true);
    }

    /** What must be done before the first or after the last change, as a key such as "before_change" lists it. */
    static Optional<Demand> placed(String wanted, Demand.Order order) {
        List<String> said = List.of(wanted.strip().toLowerCase(Locale.ROOT).split("_"));
        String place = order == Demand.Order.BEFORE ? " before any change" : " after the last change";
        return RequirementReader.read(String.join(" ", said) + place, true);
    }
}
