package dev.planwright.domain.constraint;

import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads keys whose meaning is known wherever they stand: "team_size", "downtime_allowed", "backup_required". Thread-safe. */
final class KeyReader {
    private final WorkingTime workingTime;
    private final Instant start;

    /**
     * @param start where a deadline that is a date is measured from
     */
    KeyReader(WorkingTime workingTime, Instant start) {
        this.workingTime = workingTime;
        this.start = start;
    }

    /** A key as it is compared: lower case, words joined by underscores. */
    static String normal(String key) {
        return key.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    /**
     * What a key demands, if its meaning is known.
     *
     * @param key the name of the value, or of the list that it stands in, {@link #normal}
     */
    Optional<Demand> read(String key, ContextValue value) {
        Optional<KeyKind> kind = KeyKind.of(key);
        return kind.isEmpty() ? FlagReader.read(key, value) : read(kind.get(), key, value);
    }

    private Optional<Demand> read(KeyKind kind, String key, ContextValue value) {
        return switch (kind) {
            case TIME -> Optional.of(deadline(value.asText() + unit(key, value)));
            case TEAM -> Optional.of(team(value));
            case TEAM_IF_NUMBER -> wholeNumber(value).map(number -> team(value));
            case DOWNTIME, NO_DOWNTIME -> downtime(key, value);
            case FORBIDDEN -> words(value).map(words -> said("never " + words));
            case UNTOUCHED -> words(value).map(words -> said("do not touch " + words));
            case READ_ONLY -> readOnly(value);
            case REQUIRED -> words(value).flatMap(words -> RequirementReader.read(Phrasing.plain(words), true));
            case BEFORE_CHANGES -> words(value).flatMap(words -> FlagReader.placed(words, Demand.Order.BEFORE));
            case AFTER_CHANGES -> words(value).flatMap(words -> FlagReader.placed(words, Demand.Order.AFTER));
            case WINDOW -> Optional.of(said("changes only in the maintenance window " + value.asText()));
            case STEPS -> count(value).map(Demand.AtMostSteps::new);
            case PARALLEL ->
                isNo(value)
                        ? Optional.of(new Demand.AtMostParallel(1))
                        : count(value).map(Demand.AtMostParallel::new);
            case ONE_BY_ONE -> Answer.of(value).filter(Answer.YES::equals).map(yes -> new Demand.AtMostParallel(1));
            case BUDGET -> Optional.of(new Demand.NotUnderstood("what the steps cost is not known"));
            case SKILLS, TOOLS -> Optional.empty();
        };
    }

    private static Optional<String> words(ContextValue value) {
        return value instanceof ContextValue.Text text && !text.value().isBlank()
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static boolean isNo(ContextValue value) {
        return value instanceof ContextValue.Flag flag && !flag.value();
    }

    private Optional<Demand> readOnly(ContextValue value) {
        Optional<Answer> answer = Answer.of(value);
        return answer.isPresent()
                ? answer.filter(Answer.YES::equals).map(yes -> new Demand.ReadOnly())
                : words(value).map(words -> said("do not touch " + words));
    }

    /** A bare number under "max_duration_minutes" is one of minutes. */
    private static String unit(String key, ContextValue value) {
        if (!value.asText().strip().matches("\\d+(?:[.,]\\d+)?")) {
            return "";
        }
        String unit = key.substring(key.lastIndexOf('_') + 1);
        return unit.startsWith("min")
                ? " minutes"
                : unit.matches("h|hours?") ? " hours" : unit.matches("days?") ? " days" : "";
    }

    private Demand said(String sentence) {
        return SentenceReader.read(sentence, workingTime);
    }

    private static Optional<Integer> count(ContextValue value) {
        return wholeNumber(value).filter(number -> number > 0);
    }

    private Optional<Demand> downtime(String key, ContextValue value) {
        if (KeyKind.of(key).filter(KeyKind.NO_DOWNTIME::equals).isPresent()) {
            Optional<Answer> answer = Answer.of(value);
            return answer.map(yes -> yes == Answer.YES
                    ? LimitReader.noDowntime()
                    : new Demand.NothingAsked("understood as not required; nothing to check"));
        }
        String text = value.asText().strip() + (key.endsWith("minutes") ? " minutes" : "");
        Optional<Duration> span = Numbers.span(
                text.replaceFirst("(?i)^(?:at most|max(?:imum)?\\.?(?: of)?|up to|<=?|no more than) ?", "")
                        .replaceFirst("(?i) (?:at most|max(?:imum)?|allowed|tolerated)$", ""),
                WorkingTime.CONTINUOUS);
        if (span.isPresent()) {
            return span.map(Demand.DowntimeWithin::new);
        }
        Demand read = SentenceReader.read("downtime: " + text, workingTime);
        if (read instanceof Demand.DowntimeWithin || read instanceof Demand.Window) {
            return Optional.of(read);
        }
        return Answer.of(value)
                .map(answer -> answer == Answer.NO
                        ? LimitReader.noDowntime()
                        : new Demand.NothingAsked("understood as allowed; nothing to check"));
    }

    /** A span such as "2 weeks" or a date such as "2027-03-31". */
    Demand deadline(String written) {
        String text = Numbers.plain(written.toLowerCase(Locale.ROOT));
        return Numbers.within(
                        text.strip()
                                .replaceFirst(
                                        "(?i)^(?:within|in|at most|max\\.?|up to|under|no more than|less than) (?:the next )?",
                                        ""),
                        workingTime)
                .or(() -> Optional.of(SentenceReader.read(text, workingTime))
                        .filter(Demand.FinishWithin.class::isInstance))
                .or(() -> until(text.strip().replaceFirst("(?i)^(?:by|until|no later than|before|due) ", "")))
                .orElseGet(() -> new Demand.NotUnderstood(
                        "neither a span such as \"2 weeks\" nor a date such as \"2027-03-31\""));
    }

    /** A date without a time means its end, in UTC. */
    private Optional<Demand> until(String text) {
        try {
            Instant end = text.length() == 10
                    ? LocalDate.parse(text).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : Instant.parse(text);
            if (end.isBefore(start)) {
                return Optional.of(new Demand.FinishWithin(Duration.ZERO, Duration.ZERO));
            }
            long seconds = end.getEpochSecond() - start.getEpochSecond();
            Duration elapsed =
                    Duration.ofSeconds(Math.min(seconds, Duration.ofDays(40_000).toSeconds()));
            return Optional.of(Numbers.within(workingTime.during(elapsed), elapsed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Demand team(ContextValue value) {
        return wholeNumber(value)
                .filter(people -> people >= 1 && people <= 10_000)
                .<Demand>map(Demand.TeamOf::new)
                .orElseGet(() -> new Demand.NotUnderstood("no whole number of people from 1 to 10,000"));
    }

    private static Optional<Integer> wholeNumber(ContextValue value) {
        String text = value.asText().strip().toLowerCase(Locale.ROOT);
        return text.matches("\\d{1,6}")
                ? Optional.of(Integer.parseInt(text))
                : Optional.of(text).filter(word -> word.matches(Numbers.NUMBER)).map(Numbers::of);
    }

    /** Whether what stands below a key is one demand as a whole: a list of skills or of programs. */
    static boolean isWhole(String key) {
        return KeyKind.of(key)
                .filter(kind -> kind == KeyKind.SKILLS || kind == KeyKind.TOOLS)
                .isPresent();
    }

    /** What a list below a key such as "available_skills" or "allowed_tools" demands as a whole. */
    static Optional<Demand> whole(String key, ContextValue value) {
        if (!isWhole(key) || (key.equals("skills") && value instanceof ContextValue.Fields)) {
            return Optional.empty();
        }
        List<String> listed = LimitReader.list(value.asText());
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        return KeyKind.of(key)
                .map(kind -> kind == KeyKind.SKILLS ? new Demand.OnlySkills(listed) : new Demand.OnlyTools(listed));
    }
}
