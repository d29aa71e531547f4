package dev.planwright.domain.check;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.DependencyGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps of a draft as a graph: nodes are places in the list, an id that is used twice means its first step, and
 * dependencies on unknown steps or on itself are left out. Immutable, thread-safe.
 */
public final class DraftGraph {
    private final Map<String, Integer> places;
    private final DependencyGraph graph;

    private DraftGraph(Map<String, Integer> places, DependencyGraph graph) {
        this.places = places;
        this.graph = graph;
    }

    /** The graph of a list of steps. Linear in steps and dependencies. */
    public static DraftGraph of(List<StepDraft> steps) {
        Map<String, Integer> places = new HashMap<>(steps.size() * 2);
        for (int place = 0; place < steps.size(); place++) {
            places.putIfAbsent(steps.get(place).id(), place);
        }
        DependencyGraph.Builder builder = DependencyGraph.builder(steps.size());
        for (int place = 0; place < steps.size(); place++) {
            for (String dependency : steps.get(place).dependencies()) {
                Integer before = places.get(dependency);
                if (before != null && before != place) {
                    builder.edge(before, place);
                }
            }
        }
        return new DraftGraph(places, builder.build());
    }

    /** The graph over the places of the list. */
    public DependencyGraph graph() {
        return graph;
    }

    /** Whether a step has this id. */
    public boolean has(String id) {
        return places.containsKey(id);
    }

    /** The place of the first step with this id, or -1. */
    public int place(String id) {
        return places.getOrDefault(id, -1);
    }
}
