package dev.planwright.domain.schedule;

import dev.planwright.domain.plan.DependencyGraph;
import java.util.ArrayList;
import java.util.List;

/** Which nodes can happen at the same time: a node's wave is one more than the highest among those it waits for. */
final class Waves {
    private Waves() {}

    /** The wave of each node, from 1. {@code order} is topological. Linear. */
    static int[] of(DependencyGraph graph, int[] order) {
        int[] waves = new int[graph.size()];
        for (int node : order) {
            int highest = 0;
            for (int k = 0; k < graph.predecessorCount(node); k++) {
                highest = Math.max(highest, waves[graph.predecessor(node, k)]);
            }
            waves[node] = highest + 1;
        }
        return waves;
    }

    /** The nodes of each wave in ascending order. */
    static List<List<Integer>> grouped(int[] waves) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int node = 0; node < waves.length; node++) {
            while (groups.size() < waves[node]) {
                groups.add(new ArrayList<>());
            }
            groups.get(waves[node] - 1).add(node);
        }
        return groups;
    }
}
