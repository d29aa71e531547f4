package dev.planwright.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.plan.DependencyGraph;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CriticalPathMethodTest {
    @Test
    void theMakespanIsTheLongestOfAllPaths() {
        for (int seed = 0; seed < 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            DependencyGraph graph = graph(random, 1 + random.nextInt(11));
            long[] durations = durations(random, graph.size());

            CriticalPathMethod method = CriticalPathMethod.of(graph, durations);

            long longest = 0;
            for (int node = 0; node < graph.size(); node++) {
                longest = Math.max(longest, longestFrom(node, graph, durations));
            }
            assertThat(method.makespan()).as("seed %d", seed).isEqualTo(longest);
            assertThat(length(method.criticalPath(), durations))
                    .as("seed %d", seed)
                    .isEqualTo(longest);
            assertThat(isPath(method.criticalPath(), graph)).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void takesTheSmallestNodesOfSeveralLongestPaths() {
        // 0 and 1 are alike, and so are 2, 3 and 4, all of which wait for both
        DependencyGraph.Builder builder = DependencyGraph.builder(5);
        for (int after = 4; after >= 2; after--) {
            builder.edge(1, after).edge(0, after);
        }
        CriticalPathMethod method = CriticalPathMethod.of(builder.build(), new long[] {7, 7, 3, 3, 3});

        assertThat(method.criticalPath()).containsExactly(0, 2);
        assertThat(method.remaining(0)).isEqualTo(10);
        assertThat(method.remaining(4)).isEqualTo(3);
    }

    @Test
    void aDelayBeyondTheSlackDelaysTheEnd() {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            DependencyGraph graph = graph(random, 2 + random.nextInt(9));
            long[] durations = durations(random, graph.size());
            CriticalPathMethod method = CriticalPathMethod.of(graph, durations);
            int node = random.nextInt(graph.size());
            long slack = method.latestStart(node) - method.earliestStart(node);

            long[] within = durations.clone();
            within[node] += slack;
            long[] beyond = durations.clone();
            beyond[node] += slack + 1;

            assertThat(CriticalPathMethod.of(graph, within).makespan()).isEqualTo(method.makespan());
            assertThat(CriticalPathMethod.of(graph, beyond).makespan()).isEqualTo(method.makespan() + 1);
        }
    }

    @Test
    void aTeamIsNeverFasterThanTheCriticalPathOrThanItsShareOfTheWork() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            DependencyGraph graph = graph(random, 1 + random.nextInt(15));
            long[] durations = durations(random, graph.size());
            boolean[] nobodyWaits = new boolean[graph.size()];
            CriticalPathMethod path = CriticalPathMethod.of(graph, durations);
            long work = 0;
            for (long duration : durations) {
                work += duration;
            }
            for (int people = 1; people <= 4; people++) {
                long span = TeamSchedule.duration(graph, durations, path, nobodyWaits, people);
                long bound = Math.max(path.makespan(), (work + people - 1) / people);

                assertThat(span).as("seed %d, team %d", seed, people).isGreaterThanOrEqualTo(bound);
                assertThat((double) span)
                        .as("Graham's bound, seed %d, team %d", seed, people)
                        .isLessThanOrEqualTo((double) work / people + path.makespan() * (1 - 1.0 / people) + 1e-6);
            }
            assertThat(TeamSchedule.duration(graph, durations, path, nobodyWaits, 1))
                    .isEqualTo(work);
            assertThat(TeamSchedule.duration(graph, durations, path, nobodyWaits, 99))
                    .isEqualTo(path.makespan());
        }
    }

    private static DependencyGraph graph(SplittableRandom random, int size) {
        DependencyGraph.Builder builder = DependencyGraph.builder(size);
        for (int after = 0; after < size; after++) {
            for (int before = 0; before < after; before++) {
                if (random.nextInt(3) == 0) {
                    builder.edge(before, after);
                }
            }
        }
        return builder.build();
    }

    private static long[] durations(SplittableRandom random, int size) {
        long[] durations = new long[size];
        for (int node = 0; node < size; node++) {
            durations[node] = random.nextInt(20);
        }
        return durations;
    }

    private static long longestFrom(int node, DependencyGraph graph, long[] durations) {
        long below = 0;
        for (int k = 0; k < graph.successorCount(node); k++) {
            below = Math.max(below, longestFrom(graph.successor(node, k), graph, durations));
        }
        return durations[node] + below;
    }

    private static long length(int[] path, long[] durations) {
        return Arrays.stream(path).mapToLong(node -> durations[node]).sum();
    }

    private static boolean isPath(int[] path, DependencyGraph graph) {
        for (int place = 1; place < path.length; place++) {
            boolean linked = false;
            for (int k = 0; k < graph.predecessorCount(path[place]); k++) {
                linked |= graph.predecessor(path[place], k) == path[place - 1];
            }
            if (!linked) {
                return false;
            }
        }
        return true;
    }
}
