package dev.planwright.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.plan.DependencyGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TeamScheduleTest {
    /** The same rule, minute by minute: whoever is free takes the ready node with the longest way to the end. */
    private static long minuteByMinute(
            DependencyGraph graph, long[] durations, CriticalPathMethod path, boolean[] waits, int people) {
        int size = graph.size();
        long[] end = new long[size];
        java.util.Arrays.fill(end, -1);
        long now = 0;
        while (true) {
            boolean changed = true;
            while (changed) {
                changed = false;
                long at = now;
                List<Integer> ready = new ArrayList<>();
                long busy = 0;
                for (int node = 0; node < size; node++) {
                    busy += end[node] > at && !waits[node] ? 1 : 0;
                    if (end[node] < 0 && isReady(node, graph, end, at)) {
                        ready.add(node);
                    }
                }
                ready.sort((one, other) -> path.remaining(one) != path.remaining(other)
                        ? Long.compare(path.remaining(other), path.remaining(one))
                        : Integer.compare(one, other));
                for (int node : ready) {
                    if (waits[node] || busy < people) {
                        busy += waits[node] || durations[node] == 0 ? 0 : 1;
                        end[node] = now + durations[node];
                        changed = true;
                    }
                }
            }
            long at = now;
            if (java.util.Arrays.stream(end).allMatch(finish -> finish >= 0 && finish <= at)) {
                return now;
            }
            now++;
        }
    }

    private static boolean isReady(int node, DependencyGraph graph, long[] end, long now) {
        for (int k = 0; k < graph.predecessorCount(node); k++) {
            long before = end[graph.predecessor(node, k)];
            if (before < 0 || before > now) {
                return false;
            }
        }
        return true;
    }

    @Test
    void isTheListScheduleByLongestRemainingPath() {
        for (int seed = 0; seed < 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int size = 1 + random.nextInt(14);
            DependencyGraph.Builder builder = DependencyGraph.builder(size);
            long[] durations = new long[size];
            boolean[] waits = new boolean[size];
            for (int node = 0; node < size; node++) {
                durations[node] = random.nextLong(1, 10);
                waits[node] = random.nextInt(5) == 0;
                for (int before = 0; before < node; before++) {
                    if (random.nextInt(4) == 0) {
                        builder.edge(before, node);
                    }
                }
            }
            DependencyGraph graph = builder.build();
            CriticalPathMethod path = CriticalPathMethod.of(graph, durations);
            int people = 1 + random.nextInt(4);

            assertThat(TeamSchedule.duration(graph, durations, path, waits, people))
                    .as("seed %d", seed)
                    .isEqualTo(minuteByMinute(graph, durations, path, waits, people));
        }
    }

    @Test
    void takesReadyNodesByTheirRemainingPathThenByTheirNumber() {
        for (int seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int size = 1 + random.nextInt(60);
            long[] durations = random.longs(size, 0, 9).toArray();
            CriticalPathMethod path =
                    CriticalPathMethod.of(DependencyGraph.builder(size).build(), durations);
            ReadyNodes ready = new ReadyNodes(path);
            for (int node = size - 1; node >= 0; node--) {
                ready.add(node);
            }
            List<Integer> taken = new ArrayList<>();
            while (!ready.isEmpty()) {
                taken.add(ready.remove());
            }

            assertThat(taken)
                    .as("seed %d", seed)
                    .hasSize(size)
                    .isSortedAccordingTo((one, other) -> durations[one] != durations[other]
                            ? Long.compare(durations[other], durations[one])
                            : Integer.compare(one, other));
        }
    }
}
