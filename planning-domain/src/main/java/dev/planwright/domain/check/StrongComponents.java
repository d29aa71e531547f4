package dev.planwright.domain.check;

import dev.planwright.domain.plan.DependencyGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The strongly connected parts of a graph by Tarjan's algorithm (R. Tarjan, "Depth-first search and linear graph
 * algorithms", SIAM J. Comput. 1, 1972), with an explicit stack. Linear.
 */
final class StrongComponents {
    private final DependencyGraph graph;
    private final int[] component;
    private final int[] index;
    private final int[] low;
    private final int[] nextPredecessor;
    private final int[] open;
    private final int[] path;
    private int openCount;
    private int counter;
    private int components;

    private StrongComponents(DependencyGraph graph) {
        this.graph = graph;
        int size = graph.size();
        component = new int[size];
        Arrays.fill(component, -1);
        index = new int[size];
        low = new int[size];
        nextPredecessor = new int[size];
        open = new int[size];
        path = new int[size];
    }

    /** Parts of two or more nodes, each in ascending order, by their smallest node. */
    static List<int[]> cyclic(DependencyGraph graph) {
        StrongComponents search = new StrongComponents(graph);
        for (int node = 0; node < graph.size(); node++) {
            if (search.index[node] == 0) {
                search.walk(node);
            }
        }
        return search.large();
    }

    private void walk(int root) {
        int depth = 0;
        path[depth++] = enter(root);
        while (depth > 0) {
            int node = path[depth - 1];
            if (nextPredecessor[node] < graph.predecessorCount(node)) {
                int next = graph.predecessor(node, nextPredecessor[node]++);
                if (index[next] == 0) {
                    path[depth++] = enter(next);
                } else if (component[next] < 0) {
                    low[node] = Math.min(low[node], index[next]);
                }
            } else {
                depth--;
                leave(node);
                if (depth > 0) {
                    low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[node]);
                }
            }
        }
    }

    private int enter(int node) {
        index[node] = ++counter;
        low[node] = counter;
        open[openCount++] = node;
        return node;
    }

    private void leave(int node) {
        if (low[node] == index[node]) {
            int member;
            do {
                member = open[--openCount];
                component[member] = components;
            } while (member != node);
            components++;
        }
    }

    private List<int[]> large() {
        int[] sizes = new int[components];
        for (int part : component) {
            sizes[part]++;
        }
        int[][] members = new int[components][];
        int[] filled = new int[components];
        List<int[]> large = new ArrayList<>();
        for (int node = 0; node < component.length; node++) {
            int part = component[node];
            if (sizes[part] > 1) {
                if (members[part] == null) {
                    members[part] = new int[sizes[part]];
                    large.add(members[part]);
                }
                members[part][filled[part]++] = node;
            }
        }
        return large;
    }
}
