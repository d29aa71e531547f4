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

/** Schedules steps for the team and the deadline that constraints name. */
final class Scheduling {
    private Scheduling() {}

    static Schedule schedule(
            List<Step> steps,
            boolean roundTheClock,
            List<Constraint> constraints,
            WorkingTime workingTime,
            boolean simulated) {
        Schedule.Calendar calendar = roundTheClock ? Schedule.Calendar.CONTINUOUS : Schedule.Calendar.WORKING;
        Optional<Integer> team =
                all(constraints, Demand.TeamOf.class).map(Demand.TeamOf::people).min(Integer::compare);
        Optional<Duration> deadline = all(constraints, Demand.FinishWithin.class)
                .map(demand -> ConstraintChecker.limit(demand, calendar))
                .min(Duration::compareTo);
        return PlanScheduler.schedule(steps, new ScheduleSettings(calendar, workingTime, team, deadline, simulated));
    }

    /** What the constraints of a kind demand; those that an option overrides demand nothing any more. */
    private static <D extends Demand> Stream<D> all(List<Constraint> constraints, Class<D> kind) {
        return constraints.stream()
                .map(Constraint::demand)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
