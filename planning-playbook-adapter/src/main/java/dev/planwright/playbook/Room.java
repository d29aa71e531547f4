package dev.planwright.playbook;

import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.constraint.ConstraintChecker;
import dev.planwright.domain.constraint.Demand;
import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.playbook.internal.plan.Instantiation;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How much plan a task has room for: its limits of steps and of time. Immutable.
 *
 * @param steps how many steps there may be, those left free that other demands may need
 * @param people how many work at once, if that is limited
 * @param demanded how many steps other demands may add
 */
record Room(int steps, Optional<Demand.FinishWithin> time, Optional<Integer> people, int demanded) {
    /** What a step takes that a demand adds; about as much as most of them do. */
    private static final Duration OF_A_DEMAND = Duration.ofMinutes(10);
    /** The 90th percentile of the standard normal distribution. */
    private static final double NINE_OF_TEN = 1.2816;

    static Room of(ProposalTask task) {
        int demanded = (int) all(task, Demand.Require.class).count();
        int most = all(task, Demand.AtMostSteps.class)
                .map(demand -> demand.steps() - demanded)
                .reduce(task.maxSteps(), Math::min);
        Optional<Demand.FinishWithin> time = all(task, Demand.FinishWithin.class)
                .reduce((a, b) -> a.working().compareTo(b.working()) <= 0 ? a : b);
        Optional<Integer> people =
                all(task, Demand.TeamOf.class).map(Demand.TeamOf::people).reduce(Math::min);
        return new Room(most, time, people, demanded);
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
                        .filter(limit -> expected(plan)
                                        .plus(OF_A_DEMAND.multipliedBy(demanded))
                                        .compareTo(limit)
                                > 0)
                        .isEmpty();
    }

    /** What the schedule will hold against the limit: of a team its time, else what suffices in nine of ten cases. */
    private Duration expected(Instantiation plan) {
        return people.map(team -> ofTeam(plan, team)).orElseGet(() -> inNineOfTen(plan));
    }

    /**
     * The longest path of mean durations, and as much more as its spread asks for (beta-PERT's moments, see Malcolm et
     * al., Operations Research 7, 1959; the sum taken as normal).
     */
    private static Duration inNineOfTen(Instantiation plan) {
        Spread longest = longest(plan, Spread::of);
        return Duration.ofMillis(Math.round(longest.mean() + NINE_OF_TEN * StrictMath.sqrt(longest.variance())));
    }

    /** The longest path of likely durations; of few people, at least what each of them has to do. */
    private static Duration ofTeam(Instantiation plan, int team) {
        Duration path =
                Duration.ofMillis(Math.round(longest(plan, Spread::likely).mean()));
        Duration each = plan.steps().stream()
                .flatMap(step -> step.spec().estimate().stream())
                .map(EstimateDraft::likely)
                .reduce(Duration.ZERO, Duration::plus)
                .dividedBy(team);
        return each.compareTo(path) > 0 ? each : path;
    }

    private static Spread longest(Instantiation plan, Function<EstimateDraft, Spread> duration) {
        Map<String, Spread> ends = new HashMap<>();
        Spread longest = Spread.NONE;
        for (Instantiation.Present step : plan.steps()) {
            Spread start = Spread.NONE;
            for (String before : step.after()) {
                start = start.later(ends.getOrDefault(before, Spread.NONE));
            }
            Spread end = start.plus(step.spec().estimate().map(duration).orElse(Spread.NONE));
            ends.put(step.id(), end);
            longest = longest.later(end);
        }
        return longest;
    }

    /** Mean and variance in milliseconds. */
    private record Spread(double mean, double variance) {
        static final Spread NONE = new Spread(0, 0);

        static Spread of(EstimateDraft estimate) {
            double low = estimate.optimistic().toMillis();
            double high = estimate.pessimistic().toMillis();
            double deviation = (high - low) / 6;
            return new Spread((low + 4.0 * estimate.likely().toMillis() + high) / 6, deviation * deviation);
        }

        static Spread likely(EstimateDraft estimate) {
            return new Spread(estimate.likely().toMillis(), 0);
        }

        Spread plus(Spread other) {
            return new Spread(mean + other.mean, variance + other.variance);
        }

        Spread later(Spread other) {
            return other.mean > mean ? other : this;
        }
    }
}
