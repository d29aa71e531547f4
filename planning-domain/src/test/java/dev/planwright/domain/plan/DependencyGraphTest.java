package dev.planwright.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DependencyGraphTest {
    private record Edge(int before, int after) {}

    @Test
    void remembersEveryEdgeFromBothEnds() {
        for (int seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int size = 1 + random.nextInt(20);
            DependencyGraph.Builder builder = DependencyGraph.builder(size);
            List<Edge> edges = new ArrayList<>();
            for (int k = random.nextInt(60); k > 0; k--) {
                Edge edge = new Edge(random.nextInt(size), random.nextInt(size));
                edges.add(edge);
                builder.edge(edge.before(), edge.after());
            }
            DependencyGraph graph = builder.build();

            List<Edge> asPredecessors = new ArrayList<>();
            List<Edge> asSuccessors = new ArrayList<>();
            for (int node = 0; node < graph.size(); node++) {
                for (int k = 0; k < graph.predecessorCount(node); k++) {
                    asPredecessors.add(new Edge(graph.predecessor(node, k), node));
                }
                for (int k = 0; k < graph.successorCount(node); k++) {
                    asSuccessors.add(new Edge(node, graph.successor(node, k)));
                }
            }

            assertThat(asPredecessors).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(edges);
            assertThat(asSuccessors).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(edges);
            assertThat(graph.topologicalOrder()).hasSize(size).doesNotHaveDuplicates();
        }
    }

    @Test
    void putsEachNodeAfterThoseThatItWaitsFor() {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int size = 1 + random.nextInt(20);
            int[] rank = new int[size];
            for (int node = 0; node < size; node++) {
                rank[node] = random.nextInt(1_000_000);
            }
            DependencyGraph.Builder builder = DependencyGraph.builder(size);
            for (int k = random.nextInt(60); k > 0; k--) {
                int one = random.nextInt(size);
                int other = random.nextInt(size);
                if (rank[one] < rank[other]) {
                    builder.edge(one, other);
                }
            }
            DependencyGraph graph = builder.build();
            int[] place = new int[size];
            int[] order = graph.topologicalOrder();
            for (int at = 0; at < size; at++) {
                place[order[at]] = at;
            }

            for (int node = 0; node < size; node++) {
                for (int k = 0; k < graph.predecessorCount(node); k++) {
                    assertThat(place[graph.predecessor(node, k)])
                            .as("seed %d", seed)
                            .isLessThan(place[node]);
                }
            }
        }
    }

    @Test
    void refusesNodesThatThereAreNot() {
        DependencyGraph.Builder builder = DependencyGraph.builder(2);

        assertThatThrownBy(() -> builder.edge(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> builder.edge(-1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
