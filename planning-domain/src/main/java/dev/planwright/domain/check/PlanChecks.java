package dev.planwright.domain.check;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * All rules over the structure of a draft, one finding per offender. Linear in steps and dependencies, but for one
 * sort of plain numbers; redundant dependencies are looked for only up to
 * {@link GraphChecks#MOST_STEPS_FOR_REDUNDANCY} steps. Thread-safe.
 */
public final class PlanChecks {
    private PlanChecks() {}

    /**
     * What is wrong with a draft, in the order of its steps.
     *
     * @param maxSteps how many steps it may have, at least 1
     */
    public static List<Finding> check(PlanDraft draft, int maxSteps) {
        List<Finding> findings = new ArrayList<>();
        int size = draft.steps().size();
        if (size == 0) {
            findings.add(Findings.ofPlan(FindingCode.EMPTY_PLAN, Severity.ERROR, "/steps", "the plan has no steps"));
            return List.copyOf(findings);
        }
        if (size > maxSteps) {
            findings.add(Findings.ofPlan(
                    FindingCode.TOO_MANY_STEPS,
                    Severity.ERROR,
                    "/steps",
                    "the plan has %,d steps; at most %,d are allowed".formatted(size, maxSteps)));
        }
        DraftGraph graph = DraftGraph.of(draft.steps());
        for (int place = 0; place < size; place++) {
            StepChecks.check(place, draft.steps().get(place), graph, findings);
        }
        SimilarSteps.check(draft.steps(), findings);
        GraphChecks.check(draft.steps(), graph.graph(), findings);
        return List.copyOf(findings);
    }
}
