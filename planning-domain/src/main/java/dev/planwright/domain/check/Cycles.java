package dev.planwright.domain.check;

import dev.planwright.domain.plan.DependencyGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Finds one shortest cycle for each strongly connected part of a graph. Linear. */
final class Cycles {
    private Cycles() {}

    /**
     * One cycle per part: nodes in the order in which each waits for the next, starting with the part's smallest node,
     * which is not repeated at the end.
     */
    static List<List<Integer>> find(DependencyGraph graph) {
        List<int[]> parts = StrongComponents.cyclic(graph);
        int[] partOf = new int[graph.size()];
        for (int part = 0; part < parts.size(); part++) {
            for (int node : parts.get(part)) {
                partOf[node] = part + 1;
            }
        }
        int[] cameFrom = new int[graph.size()];
        Arrays.fill(cameFrom, -1);
        List<List<Integer>> cycles = new ArrayList<>();
        for (int[] part : parts) {
            cycles.add(shortestThrough(part[0], graph, partOf, cameFrom));
        }
        return cycles;
    }

    private static List<Integer> shortestThrough(int start, DependencyGraph graph, int[] partOf, int[] cameFrom) {
        Deque<Integer> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int k = 0; k < graph.predecessorCount(node); k++) {
                int next = graph.predecessor(node, k);
                if (next == start) {
                    return pathTo(node, start, cameFrom);
                }
                if (partOf[next] == partOf[start] && cameFrom[next] < 0) {
                    cameFrom[next] = node;
                    queue.add(next);
                }
            }
        }
        throw new IllegalStateException("node " + start + " is in a cyclic part but on no cycle");
    }

    private static List<Integer> pathTo(int end, int start, int[] cameFrom) {
        List<Integer> path = new ArrayList<>();
        for (int node = end; node != start; node = cameFrom[node]) {
            path.add(node);
        }
        path.add(start);
        Collections.reverse(path);
        return List.copyOf(path);
    }
}
