package dev.planwright.domain.constraint;

import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a request demands: in its options, in keys of the context whose meaning is known, in sentences below keys
 * such as {@code constraints} and {@code requirements}, and in the task. Thread-safe.
 */
public final class ConstraintReader {
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
            "complete_by");
    private static final Set<String> TEAM =
            Set.of("team_size", "teamsize", "engineers", "people", "headcount", "team_members", "number_of_engineers");
    private static final Set<String> DOWNTIME_ALLOWED = Set.of(
            "downtime",
            "downtime_allowed",
            "allow_downtime",
            "allowed_downtime",
            "downtime_tolerance",
            "outage_allowed");
    private static final Set<String> SENTENCES = Set.of(
            "constraints",
            "constraint",
            "rules",
            "policies",
            "policy",
            "limits",
            "restrictions",
            "guardrails",
            "must",
            "requirements",
            "requirement",
            "compliance");

    private final WorkingTime workingTime;
    private final Instant now;

    /**
     * @param workingTime how long a day and a week are
     * @param now where a deadline that is a date is measured from, unless the request says when work starts
     */
    public ConstraintReader(WorkingTime workingTime, Instant now) {
        this.workingTime = workingTime;
        this.now = now;
    }

    /** What a request demands, in the order of options, context and task. */
    public List<Constraint> read(PlanRequest request) {
        List<Constraint> constraints = new ArrayList<>();
        Instant start = request.options().start().orElse(now);
        request.options()
                .teamSize()
                .ifPresent(size -> constraints.add(new Constraint(
                        JsonPointer.ROOT, "/options/team_size", "team of " + size, new Demand.TeamOf(size))));
        request.options()
                .deadline()
                .ifPresent(text -> constraints.add(
                        new Constraint(JsonPointer.ROOT, "/options/deadline", text, deadline(text, start))));
        for (PlanContext.Leaf leaf : request.context().leaves()) {
            demand(leaf, start)
                    .map(demand -> request.parent().isPresent() ? ofAPart(demand) : demand)
                    .ifPresent(demand ->
                            constraints.add(new Constraint(leaf.path(), "/context" + leaf.path(), text(leaf), demand)));
        }
        Demand inTask = SentenceReader.read(request.task(), workingTime);
        if (inTask instanceof Demand.NoDowntime
                || inTask instanceof Demand.FinishWithin
                || inTask instanceof Demand.TeamOf) {
            constraints.add(new Constraint(JsonPointer.ROOT, "/task_description", request.task(), inTask));
        }
        return List.copyOf(constraints);
    }

    /** A follow-up breaks down one step: what some step of the whole plan must do is not asked of it. */
    private static Demand ofAPart(Demand demand) {
        boolean ofTheWhole = demand instanceof Demand.Require
                || demand instanceof Demand.RequireFirst
                || demand instanceof Demand.RequireLast
                || demand instanceof Demand.WayBack;
        return ofTheWhole ? new Demand.NotUnderstood("demanded of the whole plan, of which this is one step") : demand;
    }

    private static String text(PlanContext.Leaf leaf) {
        return isIndex(leaf.path().last())
                ? leaf.value().asText()
                : leaf.path().last() + ": " + leaf.value().asText();
    }

    private Optional<Demand> demand(PlanContext.Leaf leaf, Instant start) {
        String key =
                leaf.path().last().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        ContextValue value = leaf.value();
        if (value.asText().isBlank()) {
            return Optional.empty();
        }
        if (TIME.contains(key)) {
            return Optional.of(deadline(value.asText(), start));
        }
        if (TEAM.contains(key)) {
            return Optional.of(team(value));
        }
        if (key.equals("max_steps") || key.equals("max_parallel")) {
            return wholeNumber(value)
                    .map(number -> key.equals("max_steps")
                            ? new Demand.AtMostSteps(number)
                            : new Demand.AtMostParallel(number));
        }
        return known(key, value).or(() -> sentence(leaf, key));
    }

    private Demand deadline(String text, Instant start) {
        Optional<Demand> span = SentenceReader.within(text, workingTime).or(() -> {
            Demand read = SentenceReader.read(text, workingTime);
            return read instanceof Demand.FinishWithin ? Optional.of(read) : Optional.empty();
        });
        return span.or(() -> until(text, start))
                .orElseGet(() -> new Demand.NotUnderstood(
                        "neither a span such as \"2 weeks\" nor a date such as \"2027-03-31\""));
    }

    /** A date without a time means its end, in UTC. */
    private Optional<Demand> until(String text, Instant start) {
        try {
            String value = text.strip();
            Instant end = value.length() == 10
                    ? LocalDate.parse(value).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : Instant.parse(value);
            Duration elapsed = end.isBefore(start) ? Duration.ZERO : Duration.between(start, end);
            return Optional.of(new Demand.FinishWithin(workingTime.during(elapsed), elapsed));
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

    private Optional<Demand> known(String key, ContextValue value) {
        Optional<Answer> answer = Answer.of(value);
        boolean yes = answer.equals(Optional.of(Answer.YES));
        boolean no = answer.equals(Optional.of(Answer.NO));
        if (DOWNTIME_ALLOWED.contains(key)) {
            return no ? Optional.of(new Demand.NoDowntime()) : Optional.empty();
        }
        if (key.equals("zero_downtime") || key.equals("no_downtime") || key.equals("business_continuity")) {
            return yes ? Optional.of(new Demand.NoDowntime()) : Optional.empty();
        }
        if (key.equals("backup_required") || key.equals("backup") || key.equals("backups")) {
            return yes ? Optional.of(new Demand.RequireFirst("backup", Topics.BACKUP)) : Optional.empty();
        }
        if (key.startsWith("rollback")) {
            return yes ? Optional.of(new Demand.WayBack()) : Optional.empty();
        }
        if (key.equals("approval_required") || key.equals("approval")) {
            return yes ? Optional.of(new Demand.RequireFirst("approval", Topics.APPROVAL)) : Optional.empty();
        }
        return key.equals("budget")
                ? Optional.of(new Demand.NotUnderstood("what the steps cost is not known"))
                : Optional.empty();
    }

    private Optional<Demand> sentence(PlanContext.Leaf leaf, String key) {
        boolean below = leaf.path().segments().stream()
                .anyMatch(segment -> SENTENCES.contains(segment.toLowerCase(Locale.ROOT)));
        if (!below) {
            return Optional.empty();
        }
        String text = leaf.value().asText();
        Demand read = SentenceReader.read(isIndex(key) ? text : key.replace('_', ' ') + ": " + text, workingTime);
        boolean listed = read instanceof Demand.NotUnderstood && text.split("\\s+").length <= 4;
        return Optional.of(
                listed ? new Demand.Require(text, topic(isIndex(key) ? text : key.replace('_', ' '))) : read);
    }

    private static Words topic(String text) {
        return Topics.namedIn(text).map(Topics.Topic::shownBy).orElseGet(() -> Words.anyOf(text));
    }

    private static boolean isIndex(String segment) {
        return segment.matches("\\d+");
    }
}
