package dev.planwright.domain.constraint;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what must be named: a namespace in each command, a ticket number in the plan. Reads texts as written. Thread-safe. */
final class NamesReader {
    private static final String NAME =
            "[\"'`\\u2018\\u201c]?([\\p{L}\\p{N}][\\p{L}\\p{N}_./:@-]{0,200}[\\p{L}\\p{N}]|[\\p{L}\\p{N}])[\"'`\\u2019\\u201d]?";
    private static final String KIND =
            "(namespace|project|cluster|context|region|environment|account|subscription|tenant|host|node|service|database|ticket|registry)";
    private static final Pattern KIND_FIRST = Pattern.compile(
            "\\b(?:commands?|steps?|plan|calls?|work|everything|actions?|changes?)\\b.{0,40}?\\b(?:must|should|shall|has to|have to|needs? to|always|explicitly|only|stays?|to|runs? (?:on|in|against)|goes (?:to|against)|happens (?:on|in))\\b.{0,60}?\\b"
                    + KIND + "s? \\(?" + NAME,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern USE = Pattern.compile(
            "^(?:please )?(?:always |only |explicitly )?(?:name|use|specify|state|mention|pass|set|target|work in|work only in|stay in|refer to|quote|reference|(?:log|record|track|file) .{2,40} (?:to|in|under|with))(?: only| always)? (?:the )?"
                    + KIND + " " + NAME,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME_FIRST = Pattern.compile(
            "\\b(?:commands?|steps?|plan|calls?|work)\\b.{0,40}?\\b(?:must|should|shall|has to|have to|needs? to|only|always)\\b.{0,40}?\\bthe "
                    + NAME + " " + KIND + "\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MENTION = Pattern.compile(
            "\\b(?:plan|steps?|commands?|summary|title)\\b.{0,40}?\\b(?:must|should|shall|has to|have to|needs? to)\\b (?:always |explicitly )?(?:name|mention|reference|refer to|cite|quote|contain|include|pass|use|carry) (?:the )?(?:ticket |change |number |flag |label |option )*"
                    + "[\"'`]?((?:--?[\\w=-]{2,60})|[\\p{L}]+-\\d{2,12}|(?=[\\w.-]*\\d)[\\p{L}\\p{N}][\\w.-]{2,80})[\"'`]?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile(
            "^the " + KIND + " " + NAME
                    + " (?:must|should|shall|has to|needs to) (?:always |explicitly )*be (?:named|given|specified|stated|mentioned|used|passed|set|part of)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FLAG = Pattern.compile(
            "\\b(?:pass|use|include|add|set|with|contain|carry|specify|state|give|name)\\b.{0,20}?(?<=[ `\"'(])(?:-n|--namespace)[ =]"
                    + NAME,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTEXT_FLAG = Pattern.compile(
            "\\b(?:pass|use|include|add|set|with|specify|give)\\b.{0,20}?(?<=[ `\"'(])--context[ =]" + NAME,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCE = Pattern.compile(
            "(?:^(?:please )?(?:always )?(?:mention|name|reference|quote|cite|include|refer to)\\b.{0,60}?|\\b(?:logged|recorded|tracked|filed|booked|documented) (?:under|in|against|with) (?:the )?(?:\\w+ ){0,2})\\b(\\p{L}+-\\d{2,12})\\b",
            Pattern.CASE_INSENSITIVE);
    /** Kinds of which any word can be the name; another kind is named only by something that looks like a name. */
    private static final Pattern NAMESPACE_LIKE = Pattern.compile("namespace|project|cluster|context|region|tenant");

    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)\\b(?:must not|may not|never|do not|outside|other than|explicitly|and|or|in|of|the|for|is|before|after|where|name|names|must|should)\\b");

    private NamesReader() {}

    static Optional<Demand> read(String text) {
        return named(NAMED.matcher(text), 1, 2)
                .or(() -> flag(text))
                .or(() -> named(KIND_FIRST.matcher(text), 1, 2))
                .or(() -> named(USE.matcher(text), 1, 2))
                .or(() -> named(NAME_FIRST.matcher(text), 2, 1))
                .or(() -> mentioned(text));
    }

    private static Optional<Demand> named(Matcher matcher, int kind, int name) {
        if (!matcher.find()
                || NO_NAME.matcher(matcher.group(name)).matches()
                || matcher.group().matches("(?i).*\\b(?:not|never)\\b.*")) {
            return Optional.empty();
        }
        String word = matcher.group(kind).toLowerCase(Locale.ROOT);
        if (!NAMESPACE_LIKE.matcher(word).matches() && !matcher.group(name).matches(".*[\\d_./:-].*")) {
            return Optional.empty();
        }
        return Optional.of(new Demand.Names(word.equals("project") ? "namespace" : word, matcher.group(name)));
    }

    private static Optional<Demand> flag(String text) {
        Matcher matcher = FLAG.matcher(text);
        if (matcher.find()) {
            return Optional.of(new Demand.Names("namespace", matcher.group(1)));
        }
        Matcher context = CONTEXT_FLAG.matcher(text);
        return context.find() ? Optional.of(new Demand.Names("context", context.group(1))) : Optional.empty();
    }

    private static Optional<Demand> mentioned(String text) {
        Matcher reference = REFERENCE.matcher(text);
        if (reference.find()) {
            return Optional.of(new Demand.Names("plan", reference.group(1)));
        }
        Matcher matcher = MENTION.matcher(text);
        return matcher.find() ? Optional.of(new Demand.Names("plan", matcher.group(1))) : Optional.empty();
    }
}
