package dev.planwright.domain.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Steps without some of them: what waited for one that is gone waits for what that one waited for. Stateless. */
public final class WithoutSteps {
    private WithoutSteps() {}

    /**
     * The steps that stay, in their order. Linear in steps and edges.
     *
     * @param steps in topological order
     * @param gone ids of those that go
     */
    public static List<StepDraft> of(List<StepDraft> steps, Set<String> gone) {
        Map<String, List<String>> instead = new HashMap<>();
        List<StepDraft> kept = new ArrayList<>();
        for (StepDraft step : steps) {
            List<String> dependencies = replaced(step.dependencies(), instead);
            if (gone.contains(step.id())) {
                instead.put(step.id(), dependencies);
            } else {
                kept.add(dependencies.equals(step.dependencies()) ? step : step.withDependencies(dependencies));
            }
        }
        return kept;
    }

    private static List<String> replaced(List<String> dependencies, Map<String, List<String>> instead) {
        Set<String> all = new LinkedHashSet<>();
        dependencies.forEach(id -> all.addAll(instead.getOrDefault(id, List.of(id))));
        return List.copyOf(all);
    }
}
