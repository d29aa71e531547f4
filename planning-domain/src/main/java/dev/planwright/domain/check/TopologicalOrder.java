package dev.planwright.domain.check;

import dev.planwright.domain.draft.StepDraft;
import java.util.ArrayList;
import java.util.List;

/** Sorts steps so that each stands after those that it waits for. Linear. Thread-safe. */
public final class TopologicalOrder {
    private TopologicalOrder() {}

    /** The same steps in topological order; a list that is in order stays as it is. Cycles come in some order. */
    public static List<StepDraft> sorted(List<StepDraft> steps) {
        List<StepDraft> sorted = new ArrayList<>(steps.size());
        for (int place : DraftGraph.of(steps).graph().topologicalOrder()) {
            sorted.add(steps.get(place));
        }
        return List.copyOf(sorted);
    }
}
