package dev.planwright.domain.schedule;

import dev.planwright.domain.plan.DependencyGraph;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * How long a graph takes a team, by list scheduling: whenever a person is free, the ready node with the longest
 * remaining path starts (R. L. Graham, "Bounds on multiprocessing timing anomalies", SIAM J. Appl. Math. 17, 1969: at
 * most 2 - 1/m times the optimum). A node needs one person, or none if it only waits. O((n + e) log n).
 */
final class TeamSchedule {
    private record Running(long end, int node) {}

    private final DependencyGraph graph;
    private final long[] durations;
    private final boolean[] needsNobody;
    private final int[] missing;
    private final ReadyNodes ready;
    private final PriorityQueue<Running> running =
            new PriorityQueue<>(Comparator.comparingLong(Running::end).thenComparingInt(Running::node));
    private int free;
    private long now;

    private TeamSchedule(
            DependencyGraph graph, long[] durations, CriticalPathMethod path, boolean[] needsNobody, int people) {
        this.graph = graph;
        this.durations = durations;
        this.needsNobody = needsNobody;
        this.free = people;
        this.missing = new int[graph.size()];
        this.ready = new ReadyNodes(path);
    }

    /**
     * The end of the last node, in the unit of the durations.
     *
     * @param path over the same graph and durations
     * @param people at least 1
     */
    static long duration(
            DependencyGraph graph, long[] durations, CriticalPathMethod path, boolean[] needsNobody, int people) {
        return new TeamSchedule(graph, durations, path, needsNobody, people).run();
    }

    private long run() {
        for (int node = 0; node < graph.size(); node++) {
            missing[node] = graph.predecessorCount(node);
        }
        for (int node = 0; node < graph.size(); node++) {
            if (missing[node] == 0) {
                becomesReady(node);
            }
        }
        startWhatCan();
        while (!running.isEmpty()) {
            now = running.peek().end();
            while (!running.isEmpty() && running.peek().end() == now) {
                finish(running.remove().node());
            }
            startWhatCan();
        }
        return now;
    }

    private void becomesReady(int node) {
        if (needsNobody[node]) {
            running.add(new Running(now + durations[node], node));
        } else {
            ready.add(node);
        }
    }

    private void startWhatCan() {
        while (free > 0 && !ready.isEmpty()) {
            int node = ready.remove();
            free--;
            running.add(new Running(now + durations[node], node));
        }
    }

    private void finish(int node) {
        if (!needsNobody[node]) {
            free++;
        }
        for (int k = 0; k < graph.successorCount(node); k++) {
            int next = graph.successor(node, k);
            if (--missing[next] == 0) {
                becomesReady(next);
            }
        }
    }
}
