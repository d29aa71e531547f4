package dev.planwright.domain.plan;

import java.util.Arrays;
import java.util.Objects;

/**
 * Which of n numbered nodes must be finished before which, in flat arrays: a million nodes need no more than a few
 * tens of megabytes, and no method here recurses. All methods are linear in nodes and edges unless said otherwise.
 * Immutable, thread-safe.
 */
public final class DependencyGraph {
    private final int size;
    private final int[] predecessorStart;
    private final int[] predecessors;
    private final int[] successorStart;
    private final int[] successors;

    private DependencyGraph(int size, int[] from, int[] to, int edges) {
        this.size = size;
        this.predecessorStart = starts(size, to, edges);
        this.predecessors = fill(predecessorStart, to, from, edges);
        this.successorStart = starts(size, from, edges);
        this.successors = fill(successorStart, from, to, edges);
    }

    private static int[] starts(int size, int[] keys, int edges) {
        int[] starts = new int[size + 1];
        for (int edge = 0; edge < edges; edge++) {
            starts[keys[edge] + 1]++;
        }
        for (int node = 0; node < size; node++) {
            starts[node + 1] += starts[node];
        }
        return starts;
    }

    private static int[] fill(int[] starts, int[] keys, int[] values, int edges) {
        int[] next = starts.clone();
        int[] filled = new int[edges];
        for (int edge = 0; edge < edges; edge++) {
            filled[next[keys[edge]]++] = values[edge];
        }
        return filled;
    }

    /** Starts a graph of {@code size} nodes without edges. */
    public static Builder builder(int size) {
        return new Builder(size);
    }

    /** How many nodes there are. */
    public int size() {
        return size;
    }

    /** How many nodes a node waits for. */
    public int predecessorCount(int node) {
        return predecessorStart[node + 1] - predecessorStart[node];
    }

    /** The {@code k}-th node that a node waits for, in the order of the edges, from 0. */
    public int predecessor(int node, int k) {
        return predecessors[predecessorStart[node] + k];
    }

    /** How many nodes wait for a node. */
    public int successorCount(int node) {
        return successorStart[node + 1] - successorStart[node];
    }

    /** The {@code k}-th node that waits for a node, in the order of the edges, from 0. */
    public int successor(int node, int k) {
        return successors[successorStart[node] + k];
    }

    /**
     * All nodes, each after those that it waits for, and otherwise as near to their numbers as a depth-first walk gives:
     * an order that is already topological stays as it is. Nodes on a cycle come in some order.
     */
    public int[] topologicalOrder() {
        int[] order = new int[size];
        int ordered = 0;
        int[] nextPredecessor = new int[size];
        boolean[] seen = new boolean[size];
        int[] stack = new int[size];
        for (int root = 0; root < size; root++) {
            int depth = 0;
            if (!seen[root]) {
                seen[root] = true;
                stack[depth++] = root;
            }
            while (depth > 0) {
                int node = stack[depth - 1];
                if (nextPredecessor[node] < predecessorCount(node)) {
                    int before = predecessor(node, nextPredecessor[node]++);
                    if (!seen[before]) {
                        seen[before] = true;
                        stack[depth++] = before;
                    }
                } else {
                    order[ordered++] = node;
                    depth--;
                }
            }
        }
        return order;
    }

    /** Collects the edges of a graph. Not thread-safe. */
    public static final class Builder {
        private final int size;
        private int[] from = new int[16];
        private int[] to = new int[16];
        private int edges;

        private Builder(int size) {
            this.size = size;
        }

        /**
         * {@code after} waits for {@code before}.
         *
         * @throws IndexOutOfBoundsException if a node is not from 0 to size - 1
         */
        public Builder edge(int before, int after) {
            Objects.checkIndex(before, size);
            Objects.checkIndex(after, size);
            if (edges == from.length) {
                from = Arrays.copyOf(from, edges * 2);
                to = Arrays.copyOf(to, edges * 2);
            }
            from[edges] = before;
            to[edges] = after;
            edges++;
            return this;
        }

        /** The graph. */
        public DependencyGraph build() {
            return new DependencyGraph(size, from, to, edges);
        }
    }
}
