package dev.planwright.domain.check;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Estimate;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Repair;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Mends name and estimate of one step. Its id must be legal already. */
final class StepRepair {
    private StepRepair() {}

    static StepDraft repair(StepDraft step, List<Repair> repairs) {
        return estimate(name(step, repairs), repairs);
    }

    private static StepDraft name(StepDraft step, List<Repair> repairs) {
        if (!step.name().isBlank()) {
            return step;
        }
        String name = step.id().replace('-', ' ').replace('_', ' ');
        repairs.add(new Repair(
                FindingCode.BLANK_NAME, Optional.of(step.id()), "named the step after its id", step.name(), name));
        return step.toBuilder().name(name).build();
    }

    private static StepDraft estimate(StepDraft step, List<Repair> repairs) {
        return step.estimate()
                .filter(estimate -> !estimate.isOrdered())
                .map(estimate -> {
                    EstimateDraft ordered = ordered(estimate);
                    repairs.add(new Repair(
                            FindingCode.BAD_ESTIMATE,
                            Optional.of(step.id()),
                            "put the points of the estimate in order, between no time and 100 years",
                            show(estimate),
                            show(ordered)));
                    return step.toBuilder().estimate(ordered).build();
                })
                .orElse(step);
    }

    private static EstimateDraft ordered(EstimateDraft estimate) {
        List<Duration> points = Stream.of(estimate.optimistic(), estimate.likely(), estimate.pessimistic())
                .map(StepRepair::bounded)
                .sorted()
                .toList();
        return new EstimateDraft(points.get(0), points.get(1), points.get(2), estimate.basis(), estimate.clock());
    }

    private static Duration bounded(Duration point) {
        if (point.isNegative()) {
            return Duration.ZERO;
        }
        return point.compareTo(Estimate.LONGEST) > 0 ? Estimate.LONGEST : point;
    }

    private static String show(EstimateDraft estimate) {
        return estimate.optimistic() + ", " + estimate.likely() + ", " + estimate.pessimistic();
    }
}
