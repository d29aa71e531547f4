package dev.planwright.domain.constraint;

import dev.planwright.domain.plan.DurationText;
import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.plan.WorkingTime;
import java.time.Duration;
import java.util.List;

/** Whether numbers are kept: time, people, steps. Immutable. */
record LimitChecks(List<Step> steps, Schedule schedule) {

    Verdict time(Demand.FinishWithin demand) {
        Duration limit = ConstraintChecker.limit(demand, schedule.calendar());
        Duration expected = schedule.expected();
        return Verdict.of(
                expected.compareTo(limit) <= 0,
                schedule.criticalPath(),
                "%s %s, at most %s demanded (%s)"
                        .formatted(
                                show(expected),
                                basis(),
                                show(limit),
                                schedule.calendar().code()));
    }

    private String basis() {
        return schedule.teamDuration().isPresent()
                ? "with the team"
                : schedule.p90().isPresent() ? "in 9 of 10 cases" : "likely";
    }

    /** In whole minutes, rounded up, unless it is less than one. */
    private String show(Duration span) {
        boolean working = schedule.calendar() == Schedule.Calendar.WORKING;
        Duration shown = span.toMinutes() == 0
                ? span
                : Duration.ofMinutes(span.plusMillis(59_999).toMinutes());
        return DurationText.format(shown, working ? schedule.workingTime() : WorkingTime.CONTINUOUS);
    }

    Verdict team(Demand.TeamOf demand) {
        return Verdict.of(
                schedule.teamSize().filter(size -> size <= demand.people()).isPresent(),
                List.of(),
                "scheduled for "
                        + schedule.teamSize()
                                .map(size -> size == 1 ? "one person" : size + " people")
                                .orElse("as many people as can work at once"));
    }

    Verdict count(Demand.AtMostSteps demand) {
        return Verdict.of(
                steps.size() <= demand.steps(),
                List.of(),
                "%d steps, at most %d demanded".formatted(steps.size(), demand.steps()));
    }

    /** Counts steps that do not wait for each other; of a very long plan, those of a wave. */
    Verdict parallel(Demand.AtMostParallel demand) {
        List<StepId> widest = schedule.waves().stream()
                .reduce((a, b) -> b.size() > a.size() ? b : a)
                .orElse(List.of());
        int width = widest.size() > demand.steps() || steps.size() > Width.MOST_STEPS ? widest.size() : Width.of(steps);
        boolean kept = width <= demand.steps();
        return Verdict.of(
                kept,
                kept || widest.size() <= demand.steps() ? List.of() : widest,
                "at most %d at the same time demanded, up to %d can be".formatted(demand.steps(), width));
    }
}
