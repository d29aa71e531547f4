package dev.planwright.domain.service;

import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.constraint.ConstraintChecker;
import dev.planwright.domain.constraint.Demand;
import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.schedule.PlanScheduler;
import dev.planwright.domain.schedule.ScheduleSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Schedules steps for the team and the deadline that constraints name; options go before the context. */
final class Scheduling {
    private Scheduling() {}

    static Schedule schedule(
            List<Step> steps,
            boolean roundTheClock,
            List<Constraint> constraints,
            WorkingTime workingTime,
            boolean simulated) {
        Schedule.Calendar calendar = roundTheClock ? Schedule.Calendar.CONTINUOUS : Schedule.Calendar.WORKING;
        Optional<Integer> team = decisive(constraints, Demand.TeamOf.class)
                .map(Demand.TeamOf::people)
                .min(Integer::compare);
        Optional<Duration> deadline = decisive(constraints, Demand.FinishWithin.class)
                .map(demand -> ConstraintChecker.limit(demand, calendar))
                .min(Duration::compareTo);
        return PlanScheduler.schedule(steps, new ScheduleSettings(calendar, workingTime, team, deadline, simulated));
    }

    /** The demands of a kind that count: those of the options if there are any, else all. */
    private static <D extends Demand> Stream<D> decisive(List<Constraint> constraints, Class<D> kind) {
        List<Constraint> ofKind = constraints.stream()
                .filter(constraint -> kind.isInstance(constraint.demand()))
                .toList();
        List<Constraint> options = ofKind.stream()
                .filter(constraint -> constraint.place().startsWith("/options/"))
                .toList();
        return (options.isEmpty() ? ofKind : options).stream().map(constraint -> kind.cast(constraint.demand()));
    }
}
