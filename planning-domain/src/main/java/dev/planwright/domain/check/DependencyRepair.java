package dev.planwright.domain.check;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Repair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Drops dependencies that cannot stand, and breaks cycles. Ids must be legal and unique already. */
final class DependencyRepair {
    private static final int MOST_ROUNDS = 32;

    private DependencyRepair() {}

    static List<StepDraft> repair(List<StepDraft> steps, List<Repair> repairs) {
        DraftGraph graph = DraftGraph.of(steps);
        List<StepDraft> mended = new ArrayList<>(steps.size());
        for (StepDraft step : steps) {
            mended.add(dropImpossible(step, graph, repairs));
        }
        breakCycles(mended, repairs);
        return mended;
    }

    private static StepDraft dropImpossible(StepDraft step, DraftGraph graph, List<Repair> repairs) {
        Set<String> kept = new LinkedHashSet<>();
        for (String dependency : step.dependencies()) {
            if (!graph.has(dependency)) {
                drop(FindingCode.UNKNOWN_DEPENDENCY, "dropped a dependency on no step", step, dependency, repairs);
            } else if (dependency.equals(step.id())) {
                drop(FindingCode.SELF_DEPENDENCY, "dropped a dependency on the step itself", step, dependency, repairs);
            } else if (!kept.add(dependency)) {
                drop(FindingCode.DUPLICATE_DEPENDENCY, "dropped a repeated dependency", step, dependency, repairs);
            }
        }
        return kept.size() == step.dependencies().size() ? step : step.withDependencies(List.copyOf(kept));
    }

    /**
     * Each round breaks one cycle of every strongly connected part. Steps so entangled that this goes on and on lose all
     * dependencies that point back within their part: what is left points forward, and so the work stays linear.
     */
    private static void breakCycles(List<StepDraft> steps, List<Repair> repairs) {
        List<List<Integer>> cycles = Cycles.find(DraftGraph.of(steps).graph());
        for (int round = 0; !cycles.isEmpty() && round < MOST_ROUNDS; round++) {
            cycles.forEach(cycle -> breakCycle(cycle, steps, repairs));
            cycles = Cycles.find(DraftGraph.of(steps).graph());
        }
        if (!cycles.isEmpty()) {
            DraftGraph graph = DraftGraph.of(steps);
            StrongComponents.cyclic(graph.graph()).forEach(part -> untangle(part, graph, steps, repairs));
        }
    }

    private static void untangle(int[] part, DraftGraph graph, List<StepDraft> steps, List<Repair> repairs) {
        for (int place : part) {
            StepDraft step = steps.get(place);
            List<String> forward = new ArrayList<>();
            for (String dependency : step.dependencies()) {
                int awaited = graph.place(dependency);
                if (awaited > place && Arrays.binarySearch(part, awaited) >= 0) {
                    dropBackward(step, dependency, repairs);
                } else {
                    forward.add(dependency);
                }
            }
            steps.set(place, step.withDependencies(forward));
        }
    }

    private static void breakCycle(List<Integer> cycle, List<StepDraft> steps, List<Repair> repairs) {
        // the first node is the smallest, so at least the edge that leaves it points back
        int waiting = 0;
        int awaited = 0;
        for (int k = 0; k < cycle.size(); k++) {
            int from = cycle.get(k);
            int to = cycle.get((k + 1) % cycle.size());
            if (to > from && to - from > awaited - waiting) {
                waiting = from;
                awaited = to;
            }
        }
        StepDraft step = steps.get(waiting);
        String dependency = steps.get(awaited).id();
        dropBackward(step, dependency, repairs);
        steps.set(
                waiting,
                step.withDependencies(step.dependencies().stream()
                        .filter(id -> !id.equals(dependency))
                        .toList()));
    }

    private static void dropBackward(StepDraft step, String dependency, List<Repair> repairs) {
        String what = "broke a cycle at the dependency that points back in the list";
        drop(FindingCode.CYCLE, what, step, dependency, repairs);
    }

    private static void drop(FindingCode code, String what, StepDraft step, String dependency, List<Repair> repairs) {
        repairs.add(new Repair(code, Optional.of(step.id()), what, dependency, ""));
    }
}
