package dev.planwright.domain.constraint;

import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which steps surely happen before which: along the dependencies, not in the listing. Steps are in topological order. */
final class StepOrder {
    private final List<Step> steps;
    private final Map<StepId, Set<StepId>> successors = new HashMap<>();

    StepOrder(List<Step> steps) {
        this.steps = steps;
        for (Step step : steps) {
            step.dependencies()
                    .forEach(before -> successors
                            .computeIfAbsent(before, id -> new HashSet<>())
                            .add(step.id()));
        }
    }

    /** Of these steps the ones that do not wait, directly or not, for any of the others. */
    List<StepId> notAfterAny(Collection<StepId> of, Collection<StepId> others) {
        Set<StepId> wanted = Set.copyOf(others);
        Set<StepId> after = new HashSet<>();
        for (Step step : steps) {
            if (step.dependencies().stream().anyMatch(id -> wanted.contains(id) || after.contains(id))) {
                after.add(step.id());
            }
        }
        return of.stream().filter(id -> !after.contains(id)).toList();
    }

    /** Of these steps the ones for which none of the others waits, directly or not. */
    List<StepId> notBeforeAny(Collection<StepId> of, Collection<StepId> others) {
        Set<StepId> wanted = Set.copyOf(others);
        Set<StepId> before = new HashSet<>();
        for (int place = steps.size() - 1; place >= 0; place--) {
            StepId id = steps.get(place).id();
            if (successors.getOrDefault(id, Set.of()).stream()
                    .anyMatch(next -> wanted.contains(next) || before.contains(next))) {
                before.add(id);
            }
        }
        return of.stream().filter(id -> !before.contains(id)).toList();
    }
}
