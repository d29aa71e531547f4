package dev.planwright.document.export;

import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.DurationText;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.plan.StepTiming;
import dev.planwright.domain.plan.WorkingTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is computed about a plan, in words. */
final class Facts {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Plan plan;
    private final Schedule schedule;
    private final WorkingTime calendar;
    private final Map<StepId, Integer> numbers = new HashMap<>();

    Facts(Plan plan) {
        this.plan = plan;
        this.schedule = plan.schedule();
        this.calendar =
                schedule.calendar() == Schedule.Calendar.WORKING ? schedule.workingTime() : WorkingTime.CONTINUOUS;
        plan.steps().forEach(step -> numbers.put(step.id(), numbers.size() + 1));
    }

    /** The place of a step in the list, from 1. */
    int number(StepId id) {
        return numbers.getOrDefault(id, 0);
    }

    /** The number in front of a step, on the right of four columns as long as it fits; no format asks for a locale. */
    String place(StepId id) {
        String number = Integer.toString(number(id));
        return " ".repeat(Math.max(0, 3 - number.length())) + number + ". ";
    }

    /** One line each: size, duration, team, deadline, time line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(count(plan.steps().size(), "step") + " in "
                + count(schedule.waves().size(), "wave") + ", "
                + DurationText.format(schedule.totalEffort(), schedule.workingTime()) + " of work");
        lines.add("Duration: " + span(schedule.likely()) + " likely"
                + schedule.p50()
                        .map(p50 -> ", " + span(p50) + " in half of all cases")
                        .orElse("")
                + schedule.p90().map(p90 -> ", " + span(p90) + " in 9 of 10").orElse(""));
        schedule.teamSize()
                .flatMap(people ->
                        schedule.teamDuration().map(duration -> "Team of %s: %s".formatted(people, span(duration))))
                .ifPresent(lines::add);
        schedule.deadline()
                .map(deadline -> "Deadline: %s, %s"
                        .formatted(
                                deadline.isZero() ? "over before the work starts" : span(deadline),
                                schedule.fitsDeadline().orElse(false) ? "which it fits" : "WHICH IT MISSES"))
                .ifPresent(lines::add);
        lines.add(timeLine());
        return lines;
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private String timeLine() {
        return schedule.calendar() == Schedule.Calendar.CONTINUOUS
                ? "Time line: round the clock"
                : "Time line: working time, "
                        + schedule.workingTime().hoursPerDay().toPlainString() + " hours a day, "
                        + schedule.workingTime().daysPerWeek() + " days a week";
    }

    /** The likely duration of a step; empty without an estimate. */
    String estimate(Step step) {
        return step.estimate()
                .map(estimate -> estimate.clock() == Clock.ELAPSED
                        ? DurationText.format(estimate.likely(), WorkingTime.CONTINUOUS) + " (elapsed)"
                        : DurationText.format(estimate.likely(), schedule.workingTime()))
                .orElse("");
    }

    /** A span on the schedule's calendar, to the minute, since more would pretend to know more. */
    String span(Duration span) {
        boolean exact = span.compareTo(MINUTE) < 0;
        long minutes = span.plusSeconds(30).toMinutes();
        return DurationText.format(exact ? span : Duration.ofMinutes(minutes), calendar);
    }

    /** How long a step takes on the calendar of the schedule; zero without an estimate. */
    Duration length(Step step) {
        boolean working = schedule.calendar() == Schedule.Calendar.WORKING;
        return step.estimate()
                .map(estimate -> estimate.clock() == Clock.ELAPSED && working
                        ? schedule.workingTime().during(estimate.likely())
                        : estimate.likely())
                .orElse(Duration.ZERO);
    }

    /** The numbers of the steps that must be done before, in order; empty if there are none. */
    String after(Step step) {
        return step.dependencies().stream()
                .map(this::number)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /** Each constraint with its verdict. */
    List<String> constraints() {
        return plan.constraints().stream()
                .map(constraint -> "%s: %s (%s)"
                        .formatted(
                                constraint.status().code().replace('_', ' '),
                                constraint.text(),
                                constraint.explanation()))
                .toList();
    }

    /** Each finding with how bad it is. */
    List<String> findings() {
        return plan.findings().stream()
                .map(finding -> finding.severity().code() + ": " + finding.message())
                .toList();
    }

    /** How far a step is, in words. */
    static String status(Step step) {
        return step.status().code().replace('_', ' ');
    }

    boolean isCritical(StepId id) {
        StepTiming timing = schedule.timings().get(id);
        return timing != null && timing.critical();
    }

    int wave(StepId id) {
        StepTiming timing = schedule.timings().get(id);
        return timing == null ? 0 : timing.wave();
    }
}
