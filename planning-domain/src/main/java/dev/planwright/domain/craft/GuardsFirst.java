package dev.planwright.domain.craft;

import dev.planwright.domain.check.Reach;
import dev.planwright.domain.check.Repaired;
import dev.planwright.domain.check.TopologicalOrder;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Repair;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lets a change wait for what should guard it. What waited for the guard goes on waiting for all that the guard waited for.
 * Thread-safe.
 */
final class GuardsFirst {
    private GuardsFirst() {}

    /**
     * The plan with a guard before a change.
     *
     * @param sound in topological order; one of its steps waits for the other, directly or not
     * @param change the id of the step that changes something
     * @param guard the id of the step that should come first
     */
    static Repaired put(Repaired sound, String change, String guard) {
        List<StepDraft> steps = sound.draft().steps();
        StepDraft moved = step(guard, steps);
        Reach<String> reach = Reach.ofDrafts(steps);
        Predicate<String> late = id -> id.equals(change) || reach.isAfter(id, change);
        List<String> kept = moved.dependencies().stream().filter(late.negate()).toList();
        List<String> behind = moved.dependencies().stream().filter(late).toList();
        List<String> before = kept.isEmpty() ? step(change, steps).dependencies() : kept;
        List<StepDraft> put = new ArrayList<>();
        for (StepDraft step : steps) {
            Set<String> after = new LinkedHashSet<>(step.dependencies());
            if (step.id().equals(guard)) {
                put.add(step.withDependencies(before));
                continue;
            }
            if (step.id().equals(change)) {
                after.add(guard);
            } else if (after.contains(guard)) {
                after.addAll(behind);
            }
            put.add(after.size() == step.dependencies().size() ? step : step.withDependencies(List.copyOf(after)));
        }
        List<Repair> repairs = new ArrayList<>(sound.repairs());
        repairs.add(new Repair(
                FindingCode.LATE_STEP,
                Optional.of(guard),
                "put it before the change that it should guard, " + change,
                String.join(", ", moved.dependencies()),
                String.join(", ", before)));
        return new Repaired(sound.draft().withSteps(TopologicalOrder.sorted(put)), repairs);
    }

    private static StepDraft step(String id, List<StepDraft> steps) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
    }
}
