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
import java.util.Set;

/** Reads keys whose meaning is known wherever they stand: "team_size", "downtime_allowed", "backup_required". Thread-safe. */
final class KeyReader {
    private static final Set<String> TIME = Set.of(
            "timeline",
            "deadline",
            "time_limit",
            "timelimit",
            "timeframe",
            "time_frame",
            "due",
            "due_date",
            "finish_by",
            "max_duration",
            "complete_by",
            "time_budget");
    private static final Set<String> TEAM = Set.of(
            "team_size",
            "teamsize",
            "engineers",
            "people",
            "headcount",
            "team_members",
            "number_of_engineers",
            "staff_count");
    private static final Set<String> DOWNTIME = Set.of(
            "downtime",
            "downtime_allowed",
            "allow_downtime",
            "allowed_downtime",
            "max_downtime",
            "downtime_tolerance",
            "outage_allowed",
            "maximum_downtime",
            "downtime_minutes");
    private static final Set<String> NO_DOWNTIME = Set.of("zero_downtime", "no_downtime", "business_continuity");
    private static final Set<String> FORBIDDEN = Set.of(
            "forbidden",
            "forbidden_actions",
            "prohibited",
            "prohibited_actions",
            "not_allowed",
            "do_not",
            "dont",
            "must_not",
            "never",
            "no_go",
            "disallowed",
            "banned",
            "denied_actions");
    private static final Set<String> REQUIRED = Set.of(
            "required",
            "required_actions",
            "required_steps",
            "must_have",
            "mandatory",
            "mandatory_steps",
            "must_do",
            "must");
    private static final Set<String> SKILLS =
            Set.of("available_skills", "team_skills", "skills", "skills_available", "allowed_skills");
    private static final Set<String> WINDOWS =
            Set.of("maintenance_window", "change_window", "deployment_window", "maintenance_windows");

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
     * @param key the name of the value, or of the list that it stands in
     */
    Optional<Demand> read(String key, ContextValue value) {
        if (TIME.contains(key)) {
            return Optional.of(deadline(value.asText()));
        }
        if (TEAM.contains(key)) {
            return Optional.of(team(value));
        }
        if (DOWNTIME.contains(key) || NO_DOWNTIME.contains(key)) {
            return downtime(key, value);
        }
        if (FORBIDDEN.contains(key)) {
            return value instanceof ContextValue.Text ? said("never " + value.asText()) : Optional.empty();
        }
        if (REQUIRED.contains(key)) {
            return value instanceof ContextValue.Text
                    ? RequirementReader.read(value.asText().strip().toLowerCase(Locale.ROOT), true)
                    : Optional.empty();
        }
        if (WINDOWS.contains(key)) {
            return said("changes only in the maintenance window " + value.asText());
        }
        return limit(key, value).or(() -> flag(key, value));
    }

    private Optional<Demand> said(String sentence) {
        return Optional.of(SentenceReader.read(sentence, workingTime));
    }

    private static Optional<Demand> limit(String key, ContextValue value) {
        return switch (key) {
            case "max_steps", "step_limit", "maximum_steps" -> count(value).map(Demand.AtMostSteps::new);
            case "max_parallel", "max_parallelism", "parallelism", "max_concurrency", "max_parallel_steps" ->
                count(value).map(Demand.AtMostParallel::new);
            case "budget", "max_cost", "cost_limit" ->
                Optional.of(new Demand.NotUnderstood("what the steps cost is not known"));
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> count(ContextValue value) {
        return wholeNumber(value).filter(number -> number > 0);
    }

    private Optional<Demand> downtime(String key, ContextValue value) {
        if (NO_DOWNTIME.contains(key)) {
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

    /** Keys such as "backup_required" and "reboot_allowed". */
    private static Optional<Demand> flag(String key, ContextValue value) {
        Optional<Answer> answer = Answer.of(value);
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        boolean yes = answer.get() == Answer.YES;
        String words = key.replace('_', ' ');
        if (words.endsWith(" allowed") || words.startsWith("allow ")) {
            String what = words.replaceFirst("^allow | allowed$", "").replaceFirst(" allowed$", "");
            return yes ? nothing("allowed") : ActionReader.unwanted(what).map(Demand.Forbid::new);
        }
        String wanted = words.replaceFirst("^(?:require|requires|need|needs|must have) ", "")
                .replaceFirst(" (?:required|needed|mandatory|plan)$", "");
        boolean asks = !wanted.equals(words)
                || Set.of("backup", "backups", "rollback", "approval").contains(words)
                || words.startsWith("rollback");
        if (!asks) {
            return Optional.empty();
        }
        return yes ? required(wanted) : nothing("not required");
    }

    private static Optional<Demand> nothing(String what) {
        return Optional.of(new Demand.NothingAsked("understood as " + what + "; nothing to check"));
    }

    private static Optional<Demand> required(String wanted) {
        boolean early = List.of("backup", "backups", "approval", "change ticket", "ticket")
                .contains(wanted);
        return RequirementReader.read(early ? wanted + " before any change" : wanted, true);
    }

    /** A span such as "2 weeks" or a date such as "2027-03-31". */
    Demand deadline(String text) {
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
        String text = value.asText().strip();
        return text.matches("\\d{1,6}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /** Whether a list of skills may stand below a key. */
    static boolean isOfSkills(String key) {
        return SKILLS.contains(key);
    }

    /** The skills of a list below a key such as "available_skills". */
    static Optional<Demand> skills(String key, ContextValue value) {
        if (!isOfSkills(key) || (key.equals("skills") && value instanceof ContextValue.Fields)) {
            return Optional.empty();
        }
        List<String> skills = LimitReader.list(value.asText());
        return skills.isEmpty() ? Optional.empty() : Optional.of(new Demand.OnlySkills(skills));
    }
}
