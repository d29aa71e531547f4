package dev.planwright.domain.constraint;

import dev.planwright.domain.check.Stem;
import dev.planwright.domain.plan.DurationText;
import dev.planwright.domain.plan.WorkingTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one English sentence as a demand. What it does not understand it says so. Thread-safe. */
final class SentenceReader {
    private static final String NUMBER = "(\\d{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)";
    private static final Pattern PARALLEL = Pattern.compile(
            "(?:at most|no more than|maximum of|max\\.?|up to|only) " + NUMBER
                    + " (?:[\\w-]+ ){0,2}?(?:steps?|actions?|tasks?|changes?) (?:[\\w-]+ ){0,3}?(?:at the same time|in parallel|at once|concurrently|simultaneously)");
    private static final Pattern STEPS = Pattern.compile(
            "(?:at most|no more than|maximum of|max\\.?|up to|fewer than) " + NUMBER + " (?:[\\w-]+ ){0,2}?steps?\\b");
    private static final Pattern SPAN = Pattern.compile(
            "(?:within|in under|in less than|no longer than|no later than|at most|not exceed|takes? less than) ((?:\\d{1,6}(?:\\.\\d{1,3})?|an?|one|two|three|four|five|six|half an?) ?(?:min(?:ute)?s?|h(?:ou)?rs?|h|days?|weeks?|months?|working days?|business days?))\\b");
    private static final Pattern TEAM = Pattern.compile(
            "(?:team of|only|just) " + NUMBER + " (?:people|persons?|engineers?|developers?|operators?|admins?)");
    private static final Pattern SKILLS = Pattern.compile(
            "only (?:people|persons?|engineers?|staff|operators?)(?: with| who have| having)? ([\\w\\p{L} ,/+#.-]{2,200}?) skills?\\b");
    private static final Pattern NAMESPACE = Pattern.compile(
            "commands? must (?:name|use|specify|state) (?:the )?(?:namespace|project) ([a-z0-9][a-z0-9.-]{0,200})");
    private static final Pattern NO_DOWNTIME = Pattern.compile(
            "(?:no|zero|without(?: any)?)[ -](?:planned )?(?:down-?time|outages?|service interruptions?)|(?:down-?time|outages?|interruptions?) (?:is|are) (?:not|never) (?:allowed|permitted|acceptable|tolerated)");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "^(?:please )?(?:do not|don't|never|must not|avoid|you must not|no one may|nobody may)(?: ever)? (.+)$|^(.+?) (?:must not|may not|must never|cannot|can not|should not|is not allowed to|are not allowed to|may never) (?:be )?(.+)$|^no (.+?) (?:may|must|should|can) be (.+)$|^(.+?) (?:is|are) (?:forbidden|prohibited|not allowed|not permitted)$|^(?:the )?(.+?)(?: client| tool| command| cli)? (?:is|are) (?:not available|unavailable)$");
    private static final Set<String> FILLERS = Set.of(
            "a",
            "an",
            "the",
            "any",
            "all",
            "be",
            "is",
            "are",
            "to",
            "of",
            "in",
            "on",
            "for",
            "with",
            "by",
            "from",
            "at",
            "it",
            "that",
            "this",
            "must",
            "should",
            "shall",
            "will",
            "may",
            "need",
            "requir",
            "and",
            "or",
            "as",
            "part",
            "plan",
            "contain",
            "includ",
            "have",
            "there",
            "step",
            "not",
            "us",
            "use",
            "do",
            "no",
            "every",
            "each",
            "some",
            "before",
            "after",
            "first",
            "last",
            "action",
            "modify",
            "change",
            "we",
            "our",
            "your",
            "least",
            "one",
            "mandatory",
            "into",
            "out",
            "been",
            "ha",
            "explicitly",
            "work",
            "workload");

    private SentenceReader() {}

    /** What a sentence demands. */
    static Demand read(String sentence, WorkingTime workingTime) {
        String text = sentence.strip()
                .replaceAll("[.!;]+$", "")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        if (text.length() > 1_000) {
            return new Demand.NotUnderstood("longer than 1,000 characters");
        }
        return limit(text, workingTime)
                .or(() -> service(text))
                .or(() -> forbidden(text))
                .or(() -> required(text))
                .orElseGet(() -> new Demand.NotUnderstood("no rule reads this sentence; a person must check it"));
    }

    private static Optional<Demand> limit(String text, WorkingTime workingTime) {
        Matcher parallel = PARALLEL.matcher(text);
        if (parallel.find()) {
            return Optional.of(new Demand.AtMostParallel(number(parallel.group(1))));
        }
        Matcher steps = STEPS.matcher(text);
        if (steps.find()) {
            int most = number(steps.group(1));
            return Optional.of(new Demand.AtMostSteps(text.contains("fewer than") ? most - 1 : most));
        }
        Matcher team = TEAM.matcher(text);
        if (team.find()) {
            return Optional.of(new Demand.TeamOf(number(team.group(1))));
        }
        Matcher span = SPAN.matcher(text);
        return span.find() ? within(span.group(1), workingTime) : Optional.empty();
    }

    static Optional<Demand> within(String span, WorkingTime workingTime) {
        Optional<Duration> working = DurationText.parse(span, workingTime);
        Optional<Duration> continuous = DurationText.parse(span, WorkingTime.CONTINUOUS);
        return working.isPresent() && continuous.isPresent()
                ? Optional.of(new Demand.FinishWithin(working.get(), continuous.get()))
                : Optional.empty();
    }

    private static int number(String word) {
        return Character.isDigit(word.charAt(0))
                ? Integer.parseInt(word)
                : List.of(
                                "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                                "eleven", "twelve")
                        .indexOf(word);
    }

    private static Optional<Demand> service(String text) {
        if (NO_DOWNTIME.matcher(text).find()) {
            return Optional.of(new Demand.NoDowntime());
        }
        Matcher skills = SKILLS.matcher(text);
        if (skills.find()) {
            return Optional.of(
                    new Demand.OnlySkills(List.of(skills.group(1).split("\\s*(?:,|/|\\bor\\b|\\band\\b)\\s*"))));
        }
        Matcher namespace = NAMESPACE.matcher(text);
        return namespace.find() ? Optional.of(new Demand.CommandsName(namespace.group(1))) : Optional.empty();
    }

    private static Optional<Demand> forbidden(String text) {
        Matcher matcher = FORBIDDEN.matcher(text.split("[;:,] ", 2)[0]);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        StringBuilder what = new StringBuilder();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                what.append(' ').append(matcher.group(group));
            }
        }
        Words words = alternatives(what.toString());
        return words.phrases().isEmpty()
                ? Optional.empty()
                : Optional.of(new Demand.Forbid(what.toString().strip(), words));
    }

    /** "reboot or power-cycle any node": each alternative with the words that follow the last one. */
    private static Words alternatives(String text) {
        String[] parts = text.split("\\bor\\b|,", 6);
        List<List<String>> phrases = new ArrayList<>();
        List<String> last = content(parts[parts.length - 1]);
        List<String> object = last.size() > 1 && parts.length > 1 ? last.subList(1, last.size()) : List.of();
        for (int i = 0; i < parts.length; i++) {
            List<String> phrase = new ArrayList<>(content(parts[i]));
            if (i < parts.length - 1) {
                phrase.addAll(object);
            }
            if (!phrase.isEmpty()) {
                phrases.add(phrase);
            }
        }
        return new Words(phrases);
    }

    private static Optional<Demand> required(String text) {
        boolean rollback = Topics.ROLLBACK.in(text);
        if (rollback) {
            return Optional.of(new Demand.WayBack());
        }
        boolean demanded = text.matches(
                ".*\\b(?:must|required?|requires|mandatory|needs?|shall|always|has to|have to|should|before|after|at the end|ensure|make sure|save|take)\\b.*");
        if (!demanded) {
            return Optional.empty();
        }
        Optional<Topics.Topic> topic = Topics.namedIn(text);
        Words words = topic.map(Topics.Topic::shownBy)
                .orElseGet(() -> new Words(List.of(content(text.split("\\b(?:before|after)\\b", 2)[0]))));
        if (words.phrases().stream().allMatch(List::isEmpty)) {
            return Optional.empty();
        }
        String name = topic.map(Topics.Topic::name).orElse(text);
        return Optional.of(place(text, name, words));
    }

    private static Demand place(String text, String name, Words words) {
        if (text.matches(
                ".*\\b(?:before|prior to|ahead of)\\b.*\\b(?:chang\\w*|modif\\w*|actions?|work|deploy\\w*|anything|start\\w*)\\b.*")) {
            return new Demand.RequireFirst(name, words);
        }
        return text.matches(".*\\b(?:after|at the end|following)\\b.*")
                ? new Demand.RequireLast(name, words)
                : new Demand.Require(name, words);
    }

    private static List<String> content(String text) {
        List<String> stems = new ArrayList<>(Stem.all(text));
        stems.removeAll(FILLERS);
        return stems;
    }
}
