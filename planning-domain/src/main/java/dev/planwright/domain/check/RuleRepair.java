package dev.planwright.domain.check;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Mends by rule what a proposer left wrong, and records each change: steps beyond the limit go, illegal ids and
 * duplicates get new ones, blank names and disordered estimates are mended, unknown, self and double dependencies go,
 * each cycle is broken at an edge that points back in the listed order, and the steps are sorted topologically. A
 * mended draft of at least one step has no finding of severity error, and mending it again changes nothing. Thread-safe.
 */
public final class RuleRepair {
    private RuleRepair() {}

    /**
     * Mends a draft.
     *
     * @param maxSteps how many steps may stay, at least 1
     */
    public static Repaired repair(PlanDraft draft, int maxSteps) {
        List<Repair> repairs = new ArrayList<>();
        List<StepDraft> steps = limit(draft.steps(), maxSteps, repairs);
        steps = IdRepair.repair(steps, repairs);
        steps = steps.stream().map(step -> StepRepair.repair(step, repairs)).toList();
        steps = DependencyRepair.repair(steps, repairs);
        steps = sort(steps, repairs);
        return new Repaired(draft.withSteps(steps), repairs);
    }

    private static List<StepDraft> limit(List<StepDraft> steps, int maxSteps, List<Repair> repairs) {
        if (steps.size() <= maxSteps) {
            return steps;
        }
        repairs.add(new Repair(
                FindingCode.TOO_MANY_STEPS,
                Optional.empty(),
                "dropped the steps beyond the limit of " + maxSteps,
                Integer.toString(steps.size()),
                Integer.toString(maxSteps)));
        return steps.subList(0, maxSteps);
    }

    private static List<StepDraft> sort(List<StepDraft> steps, List<Repair> repairs) {
        List<StepDraft> sorted = TopologicalOrder.sorted(steps);
        if (!sorted.equals(steps)) {
            repairs.add(new Repair(
                    FindingCode.ORDER,
                    Optional.empty(),
                    "sorted the steps so that each stands after those that it waits for",
                    ids(steps),
                    ids(sorted)));
        }
        return sorted;
    }

    private static String ids(List<StepDraft> steps) {
        return String.join(", ", steps.stream().map(StepDraft::id).toList());
    }
}
