package dev.planwright.domain.check;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.DependencyGraph;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Severity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Rules for the dependencies of all steps together. */
final class GraphChecks {
    /** Redundant dependencies need the ancestors of every step, so they are looked for in plans up to this size. */
    static final int MOST_STEPS_FOR_REDUNDANCY = 1_000;

    private static final int MOST_STEPS_SPELLED_OUT = 12;

    private final List<StepDraft> steps;
    private final DependencyGraph graph;
    private final List<Finding> findings;

    private GraphChecks(List<StepDraft> steps, DependencyGraph graph, List<Finding> findings) {
        this.steps = steps;
        this.graph = graph;
        this.findings = findings;
    }

    static void check(List<StepDraft> steps, DependencyGraph graph, List<Finding> findings) {
        GraphChecks checks = new GraphChecks(steps, graph, findings);
        List<List<Integer>> cycles = Cycles.find(graph);
        cycles.forEach(checks::cycle);
        if (cycles.isEmpty()) {
            checks.order();
            if (steps.size() <= MOST_STEPS_FOR_REDUNDANCY) {
                checks.redundant();
            }
        }
        checks.orphans();
    }

    private void cycle(List<Integer> cycle) {
        findings.add(Findings.ofStep(
                FindingCode.CYCLE,
                Severity.ERROR,
                id(cycle.get(0)),
                "/steps/" + cycle.get(0) + "/dependencies",
                "steps wait for each other: " + spell(cycle)));
    }

    private String spell(List<Integer> cycle) {
        List<String> ids = new ArrayList<>();
        for (int k = 0; k < Math.min(cycle.size(), MOST_STEPS_SPELLED_OUT); k++) {
            ids.add(Quoted.plain(id(cycle.get(k))));
        }
        if (cycle.size() > MOST_STEPS_SPELLED_OUT) {
            ids.add("(%,d more)".formatted(cycle.size() - MOST_STEPS_SPELLED_OUT));
        }
        ids.add(Quoted.plain(id(cycle.get(0))));
        return String.join(" -> ", ids);
    }

    private void order() {
        for (int place = 0; place < steps.size(); place++) {
            for (int k = 0; k < graph.predecessorCount(place); k++) {
                int before = graph.predecessor(place, k);
                if (before > place) {
                    findings.add(Findings.ofStep(
                            FindingCode.ORDER,
                            Severity.WARNING,
                            id(place),
                            "/steps/" + place,
                            "step %s is listed before %s, which it waits for"
                                    .formatted(Quoted.of(id(place)), Quoted.of(id(before)))));
                    break;
                }
            }
        }
    }

    private void redundant() {
        BitSet[] ancestors = new BitSet[steps.size()];
        for (int node : graph.topologicalOrder()) {
            BitSet own = new BitSet();
            for (int k = 0; k < graph.predecessorCount(node); k++) {
                own.or(ancestors[graph.predecessor(node, k)]);
            }
            for (int k = 0; k < graph.predecessorCount(node); k++) {
                int before = graph.predecessor(node, k);
                if (own.get(before)) {
                    redundant(node, before);
                }
            }
            for (int k = 0; k < graph.predecessorCount(node); k++) {
                own.set(graph.predecessor(node, k));
            }
            ancestors[node] = own;
        }
    }

    private void redundant(int node, int before) {
        int place = steps.get(node).dependencies().indexOf(id(before));
        findings.add(Findings.ofStep(
                FindingCode.REDUNDANT_DEPENDENCY,
                Severity.INFO,
                id(node),
                "/steps/" + node + "/dependencies/" + place,
                "step %s need not name %s: another of its dependencies waits for it already"
                        .formatted(Quoted.of(id(node)), Quoted.of(id(before)))));
    }

    private void orphans() {
        for (int place = 0; place < steps.size() && steps.size() > 1; place++) {
            if (graph.predecessorCount(place) == 0 && graph.successorCount(place) == 0) {
                findings.add(Findings.ofStep(
                        FindingCode.ORPHAN_STEP,
                        Severity.WARNING,
                        id(place),
                        "/steps/" + place,
                        "step %s waits for nothing and nothing waits for it".formatted(Quoted.of(id(place)))));
            }
        }
    }

    private String id(int place) {
        return steps.get(place).id();
    }
}
