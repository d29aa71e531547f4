package dev.planwright.domain.schedule;

import dev.planwright.domain.plan.DependencyGraph;
import java.util.Arrays;

/**
 * Earliest and latest starts and the longest path (J. E. Kelley and M. R. Walker, "Critical-path planning and
 * scheduling", 1959). Times are in milliseconds. Linear, exact, without recursion. Immutable, thread-safe.
 */
public final class CriticalPathMethod {
    private final DependencyGraph graph;
    private final long[] durations;
    private final long[] earliestStart;
    private final long[] latestStart;
    private final long makespan;

    private CriticalPathMethod(DependencyGraph graph, long[] durations, int[] order) {
        this.graph = graph;
        this.durations = durations;
        this.earliestStart = new long[graph.size()];
        this.latestStart = new long[graph.size()];
        this.makespan = forward(graph, durations, order, earliestStart);
        backward(order);
    }

    /**
     * Schedules an acyclic graph.
     *
     * @param durations by node, not negative; their sum must fit a long
     */
    public static CriticalPathMethod of(DependencyGraph graph, long[] durations) {
        return of(graph, durations, graph.topologicalOrder());
    }

    /** The same with an order that is known already. */
    static CriticalPathMethod of(DependencyGraph graph, long[] durations, int[] order) {
        return new CriticalPathMethod(graph, durations.clone(), order);
    }

    /** The length of the longest path alone. */
    static long makespan(DependencyGraph graph, long[] durations, int[] order) {
        return forward(graph, durations, order, new long[graph.size()]);
    }

    private static long forward(DependencyGraph graph, long[] durations, int[] order, long[] earliestStart) {
        long end = 0;
        for (int node : order) {
            long start = 0;
            for (int k = 0; k < graph.predecessorCount(node); k++) {
                int before = graph.predecessor(node, k);
                start = Math.max(start, earliestStart[before] + durations[before]);
            }
            earliestStart[node] = start;
            end = Math.max(end, start + durations[node]);
        }
        return end;
    }

    private void backward(int[] order) {
        for (int i = order.length - 1; i >= 0; i--) {
            int node = order[i];
            long end = makespan;
            for (int k = 0; k < graph.successorCount(node); k++) {
                end = Math.min(end, latestStart[graph.successor(node, k)]);
            }
            latestStart[node] = end - durations[node];
        }
    }

    /** The length of the longest path. */
    public long makespan() {
        return makespan;
    }

    /** When a node can start at the earliest. */
    public long earliestStart(int node) {
        return earliestStart[node];
    }

    /** When a node must start at the latest, so that the makespan holds. */
    public long latestStart(int node) {
        return latestStart[node];
    }

    /** Whether a delay of a node delays the end. */
    public boolean isCritical(int node) {
        return earliestStart[node] == latestStart[node];
    }

    /** How long it takes from the start of a node to the end of all, at least. */
    public long remaining(int node) {
        return makespan - latestStart[node];
    }

    /** One longest path, in order: of several the one over the smallest nodes. Empty for an empty graph. */
    public int[] criticalPath() {
        int[] path = new int[graph.size()];
        int length = 0;
        for (int node = firstCritical(); node >= 0; node = nextCritical(node)) {
            path[length++] = node;
        }
        return Arrays.copyOf(path, length);
    }

    private int firstCritical() {
        int best = -1;
        for (int node = 0; node < graph.size() && best < 0; node++) {
            if (graph.predecessorCount(node) == 0 && isCritical(node)) {
                best = node;
            }
        }
        return best;
    }

    private int nextCritical(int node) {
        int best = -1;
        for (int k = 0; k < graph.successorCount(node); k++) {
            int next = graph.successor(node, k);
            if (isCritical(next)
                    && earliestStart[next] == earliestStart[node] + durations[node]
                    && (best < 0 || next < best)) {
                best = next;
            }
        }
        return best;
    }
}
