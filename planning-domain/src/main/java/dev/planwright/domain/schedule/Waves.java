package dev.planwright.domain.schedule;

import dev.planwright.domain.plan.DependencyGraph;
import java.util.Arrays;

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
    static int[][] grouped(int[] waves) {
        int[] sizes = new int[Arrays.stream(waves).max().orElse(0)];
        for (int wave : waves) {
            sizes[wave - 1]++;
        }
        int[][] groups = new int[sizes.length][];
        for (int wave = 0; wave < groups.length; wave++) {
            groups[wave] = new int[sizes[wave]];
        }
        int[] filled = new int[sizes.length];
        for (int node = 0; node < waves.length; node++) {
            int wave = waves[node] - 1;
            groups[wave][filled[wave]++] = node;
        }
        return groups;
    }
}
