package dev.planwright.playbook;

import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.constraint.ConstraintChecker;
import dev.planwright.domain.constraint.Demand;
import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.playbook.internal.plan.Instantiation;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much plan a task has room for: its limits of steps and of time. Immutable.
 *
 * @param steps how many steps there may be, those left free that other demands may need
 * @param people how many work at once, if that is limited
 */
record Room(int steps, Optional<Demand.FinishWithin> time, Optional<Integer> people) {

    static Room of(ProposalTask task) {
        int demanded = (int) all(task, Demand.Require.class).count();
        int most = all(task, Demand.AtMostSteps.class)
                .map(demand -> demand.steps() - demanded)
                .reduce(task.maxSteps(), Math::min);
        Optional<Demand.FinishWithin> time = all(task, Demand.FinishWithin.class)
                .reduce((a, b) -> a.working().compareTo(b.working()) <= 0 ? a : b);
        Optional<Integer> people =
                all(task, Demand.TeamOf.class).map(Demand.TeamOf::people).reduce(Math::min);
        return new Room(most, time, people);
    }

    private static <D extends Demand> Stream<D> all(ProposalTask task, Class<D> kind) {
        return task.constraints().stream()
                .map(Constraint::demand)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** Whether a plan keeps within the limits, as far as its steps alone can tell. */
    boolean holds(Instantiation plan) {
        Schedule.Calendar calendar = plan.roundTheClock() ? Schedule.Calendar.CONTINUOUS : Schedule.Calendar.WORKING;
        return plan.steps().size() <= steps
                && time.map(demand -> ConstraintChecker.limit(demand, calendar))
                        .filter(limit -> duration(plan).compareTo(limit) > 0)
                        .isEmpty();
    }

    /** The longest path; of few people, at least what each of them has to do. */
    private Duration duration(Instantiation plan) {
        Map<String, Duration> ends = new HashMap<>();
        Duration longest = Duration.ZERO;
        Duration effort = Duration.ZERO;
        for (Instantiation.Present step : plan.steps()) {
            Duration own =
                    step.spec().estimate().map(estimate -> estimate.likely()).orElse(Duration.ZERO);
            Duration start = latest(step.after(), ends);
            ends.put(step.id(), start.plus(own));
            longest = latest(List.of(step.id()), ends).compareTo(longest) > 0 ? start.plus(own) : longest;
            effort = effort.plus(own);
        }
        Duration each = people.map(effort::dividedBy).orElse(Duration.ZERO);
        return each.compareTo(longest) > 0 ? each : longest;
    }

    private static Duration latest(List<String> steps, Map<String, Duration> ends) {
        return steps.stream()
                .map(step -> ends.getOrDefault(step, Duration.ZERO))
                .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }
}
