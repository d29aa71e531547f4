package dev.planwright.http.kubiya;

import dev.planwright.document.FieldsBuilder;
import dev.planwright.domain.plan.DurationText;
import dev.planwright.domain.plan.Estimate;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.request.ContextValue;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How much work a plan is, and how sure that is. A story point is half a working day of effort, rounded up to the
 * numbers that teams use; the confidence follows the spread of the three-point estimates along the longest path.
 * Thread-safe.
 */
final class Complexity {
    private static final int[] POINTS = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987};
    /** Up to this spread, as a share of the likely duration, the confidence is high. */
    private static final double NARROW = 0.6;

    private static final double WIDE = 1.5;

    private enum Confidence {
        LOW,
        MEDIUM,
        HIGH
    }

    private Complexity() {}

    static ContextValue of(Plan plan) {
        Schedule schedule = plan.schedule();
        long missing =
                plan.steps().stream().filter(step -> step.estimate().isEmpty()).count();
        Duration effort = schedule.totalEffort();
        Duration halfDay = schedule.workingTime().day().dividedBy(2);
        return new FieldsBuilder()
                .number("story_points", points(effort, halfDay))
                .text("confidence", confidence(plan, missing).name().toLowerCase(Locale.ROOT))
                .text(
                        "reasoning",
                        "%d %s in %d %s with %s of work, one point for each half of a working day; %s"
                                .formatted(
                                        plan.steps().size(),
                                        plan.steps().size() == 1 ? "step" : "steps",
                                        schedule.waves().size(),
                                        schedule.waves().size() == 1 ? "wave" : "waves",
                                        DurationText.format(effort, schedule.workingTime()),
                                        spreadText(plan, missing)))
                .build();
    }

    private static int points(Duration effort, Duration halfDay) {
        if (effort.isZero()) {
            return 0;
        }
        for (int points : POINTS) {
            if (effort.compareTo(halfDay.multipliedBy(points)) <= 0) {
                return points;
            }
        }
        return POINTS[POINTS.length - 1];
    }

    private static Confidence confidence(Plan plan, long missing) {
        Optional<Double> spread = spread(plan);
        if (missing > 0 || spread.isEmpty() || spread.get() > WIDE) {
            return Confidence.LOW;
        }
        return spread.get() <= NARROW ? Confidence.HIGH : Confidence.MEDIUM;
    }

    /** From the best to the worst case, as a share of the likely; absent if the estimates say nothing of it. */
    private static Optional<Double> spread(Plan plan) {
        Schedule schedule = plan.schedule();
        boolean single =
                estimates(plan).stream().allMatch(each -> each.optimistic().equals(each.pessimistic()));
        if (single || schedule.likely().isZero()) {
            return Optional.empty();
        }
        double range = schedule.pessimistic().minus(schedule.optimistic()).toMillis();
        return Optional.of(range / schedule.likely().toMillis());
    }

    private static List<Estimate> estimates(Plan plan) {
        return plan.steps().stream()
                .map(Step::estimate)
                .flatMap(Optional::stream)
                .toList();
    }

    private static String spreadText(Plan plan, long missing) {
        if (missing > 0) {
            return "%d of the steps have no estimate".formatted(missing);
        }
        return spread(plan)
                .map(spread -> "from the best to the worst case the duration spreads by %d %% of the likely one"
                        .formatted(Math.round(spread * 100)))
                .orElse("the estimates are single figures, so that nothing is known of their spread");
    }
}
