package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.port.out.ProposalTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which steps findings are about. Thread-safe. */
final class Offenders {
    private Offenders() {}

    /** The steps that findings name, by id or in their message as {@code a -> b -> a}, in the order of the plan. */
    static List<StepDraft> of(ProposalTask.Patch patch) {
        Set<String> named = patch.findings().stream()
                .flatMap(finding -> finding.stepId().stream())
                .collect(Collectors.toSet());
        List<StepDraft> wrong = new ArrayList<>();
        for (StepDraft step : patch.draft().steps()) {
            if (named.contains(step.id()) || patch.findings().stream().anyMatch(finding -> isOnCycle(step, finding))) {
                wrong.add(step);
            }
        }
        return wrong;
    }

    private static boolean isOnCycle(StepDraft step, Finding finding) {
        return finding.message().contains(step.id() + " -> ");
    }

    /** The ids of the steps that stand before a step. */
    static List<String> before(StepDraft step, List<StepDraft> steps) {
        return steps.stream()
                .takeWhile(other -> !other.id().equals(step.id()))
                .map(StepDraft::id)
                .distinct()
                .toList();
    }
}
