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
import java.util.regex.Matcher;

/** Reads keys whose meaning is known wherever they stand: "team_size", "downtime_allowed", "backup_required". Thread-safe. */
final class KeyReader {
    private static final Form BY_INSTANT =
            Form.of("\\b(?:by|until|before|no later than|due) (\\d{4}-\\d\\d-\\d\\dt[\\d:.]+z?)\\b", ":");

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

    /** A span such as "2 weeks" or a day such as "2027-03-31" or "next Friday". */
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
                .or(() -> until(text.strip().replaceFirst("^(?:by|until|no later than|before|due) ", "")))
                .orElseGet(() -> new Demand.NotUnderstood(
                        "neither a span such as \"2 weeks\" nor a day such as \"2027-03-31\" or \"end of March\""));
    }

    private Optional<Demand> until(String text) {
        try {
            return Optional.of(until(Instant.parse(text)));
        } catch (DateTimeParseException e) {
            return CalendarDay.named(text, today()).map(this::until);
        }
    }

    /** The end of a day, in UTC. */
    private Demand until(LocalDate day) {
        return until(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private Demand until(Instant end) {
        if (end.isBefore(start)) {
            return new Demand.FinishWithin(Duration.ZERO, Duration.ZERO);
        }
        long seconds = end.getEpochSecond() - start.getEpochSecond();
        Duration elapsed =
                Duration.ofSeconds(Math.min(seconds, Duration.ofDays(40_000).toSeconds()));
        return Numbers.within(workingTime.during(elapsed), elapsed);
    }

    /** What a sentence demands that names a day by which something is to be done. */
    Optional<Demand> due(String sentence) {
        String text = sentence.toLowerCase(Locale.ROOT);
        Optional<Matcher> instant = BY_INSTANT.in(text);
        if (instant.isPresent()) {
            return Optional.of(deadline(instant.get().group(1)));
        }
        return DueDate.in(text, today())
                .map(day -> DueDate.isDenied(text) || !LimitReader.boundsTheWhole(text)
                        ? new Demand.NotUnderstood("a day for a part of the work; a person must check it")
                        : until(day));
    }

    /** What a task demands that names a day by which it is to be done; a day that has passed is a part of what it is about. */
    Optional<Demand> dueOfTask(String sentence) {
        String text = sentence.toLowerCase(Locale.ROOT);
        return DueDate.in(text, today())
                .filter(day -> !day.isBefore(today()) && !DueDate.isDenied(text))
                .map(this::until);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(start, ZoneOffset.UTC);
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
