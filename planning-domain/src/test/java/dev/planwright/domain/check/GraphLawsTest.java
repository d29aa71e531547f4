package dev.planwright.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The checks of the graph against answers by brute force: who reaches whom, by the algorithm of Floyd and Warshall. */
class GraphLawsTest {
    private static boolean[][] reach(PlanDraft draft) {
        DraftGraph graph = DraftGraph.of(draft.steps());
        int size = draft.steps().size();
        boolean[][] reach = new boolean[size][size];
        for (int after = 0; after < size; after++) {
            for (String dependency : draft.steps().get(after).dependencies()) {
                reach[graph.place(dependency)][after] = true;
            }
        }
        for (int via = 0; via < size; via++) {
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    reach[from][to] |= reach[from][via] && reach[via][to];
                }
            }
        }
        return reach;
    }

    private static List<Finding> check(PlanDraft draft, FindingCode code) {
        return PlanChecks.check(draft, 60).stream()
                .filter(finding -> finding.code() == code)
                .toList();
    }

    @Test
    void namesOneRealCycleForEachStronglyConnectedPart() {
        for (int seed = 0; seed < 500; seed++) {
            PlanDraft draft = RandomDrafts.tangled(new SplittableRandom(seed), 1 + seed % 15);
            boolean[][] reach = reach(draft);
            TreeSet<Integer> firstOfPart = new TreeSet<>();
            for (int node = 0; node < reach.length; node++) {
                int smallest = node;
                for (int other = node; other >= 0; other--) {
                    smallest = reach[node][other] && reach[other][node] ? other : smallest;
                }
                if (reach[node][node]) {
                    firstOfPart.add(smallest);
                }
            }

            List<Finding> cycles = check(draft, FindingCode.CYCLE);

            assertThat(cycles)
                    .as("seed %d", seed)
                    .extracting(Finding::path)
                    .containsExactlyElementsOf(firstOfPart.stream()
                            .map(node -> "/steps/" + node + "/dependencies")
                            .toList());
            cycles.forEach(cycle -> assertIsCycle(cycle, draft));
        }
    }

    private static void assertIsCycle(Finding finding, PlanDraft draft) {
        String[] ids = finding.message().replaceFirst(".*: ", "").split(" -> ");
        assertThat(ids[0])
                .isEqualTo(ids[ids.length - 1])
                .isEqualTo(finding.stepId().orElseThrow());
        DraftGraph graph = DraftGraph.of(draft.steps());
        for (int k = 0; k + 1 < ids.length && !ids[k].startsWith("(") && !ids[k + 1].startsWith("("); k++) {
            assertThat(draft.steps().get(graph.place(ids[k])).dependencies()).contains(ids[k + 1]);
        }
    }

    private static PlanDraft ring(int size) {
        List<StepDraft> ring = new ArrayList<>();
        for (int place = 0; place < size; place++) {
            ring.add(StepDraft.builder("s" + place, "Part " + place)
                    .dependencies("s" + (place + 1) % size)
                    .build());
        }
        return PlanDraft.ofSteps(ring);
    }

    @Test
    void cutsTheSpellingOfALongCycle() {
        assertThat(check(ring(12), FindingCode.CYCLE))
                .extracting(Finding::message)
                .containsExactly("steps wait for each other: s0 -> s1 -> s2 -> s3 -> s4 -> s5 -> s6 -> s7 -> s8 -> s9"
                        + " -> s10 -> s11 -> s0");
        assertThat(check(ring(50), FindingCode.CYCLE))
                .extracting(Finding::message)
                .containsExactly("steps wait for each other: s0 -> s1 -> s2 -> s3 -> s4 -> s5 -> s6 -> s7 -> s8 -> s9"
                        + " -> s10 -> s11 -> (38 more) -> s0");
    }

    @Test
    void findsExactlyTheDependenciesThatOthersImply() {
        for (int seed = 0; seed < 300; seed++) {
            PlanDraft draft = RandomDrafts.acyclic(new SplittableRandom(seed), 1 + seed % 12);
            boolean[][] reach = reach(draft);
            List<String> redundant = new ArrayList<>();
            for (int after = 0; after < reach.length; after++) {
                List<String> dependencies = draft.steps().get(after).dependencies();
                for (int k = 0; k < dependencies.size(); k++) {
                    int before = Integer.parseInt(dependencies.get(k).substring(1));
                    boolean implied = dependencies.stream()
                            .map(other -> Integer.parseInt(other.substring(1)))
                            .anyMatch(other -> reach[before][other]);
                    if (implied) {
                        redundant.add("/steps/" + after + "/dependencies/" + k);
                    }
                }
            }

            assertThat(check(draft, FindingCode.REDUNDANT_DEPENDENCY))
                    .as("seed %d", seed)
                    .extracting(Finding::path)
                    .containsExactlyInAnyOrderElementsOf(redundant);
        }
    }

    @Test
    void sortsTopologicallyAndLeavesASortedListAlone() {
        for (int seed = 0; seed < 300; seed++) {
            PlanDraft draft = RandomDrafts.acyclic(new SplittableRandom(seed), 1 + seed % 20);
            List<StepDraft> shuffled = new ArrayList<>(draft.steps());
            Collections.shuffle(shuffled, new Random(seed));

            List<StepDraft> sorted = TopologicalOrder.sorted(shuffled);

            assertThat(sorted).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(draft.steps());
            assertThat(check(PlanDraft.ofSteps(sorted), FindingCode.ORDER))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(TopologicalOrder.sorted(sorted)).as("seed %d", seed).isEqualTo(sorted);
        }
    }

    @Test
    void looksForRedundantDependenciesUpToAThousandSteps() {
        for (int size : new int[] {1_000, 1_001}) {
            List<StepDraft> steps = new ArrayList<>();
            for (int place = 0; place < size; place++) {
                StepDraft.Builder step = StepDraft.builder("s" + place, "Part " + place);
                steps.add(
                        switch (place) {
                            case 0 -> step.build();
                            case 1 -> step.dependencies("s0").build();
                            default ->
                                step.dependencies("s" + (place - 1), "s" + (place - 2))
                                        .build();
                        });
            }
            long found = PlanChecks.check(PlanDraft.ofSteps(steps), size).stream()
                    .filter(finding -> finding.code() == FindingCode.REDUNDANT_DEPENDENCY)
                    .count();

            assertThat(found).isEqualTo(size == 1_000 ? 998 : 0);
        }
    }
}
