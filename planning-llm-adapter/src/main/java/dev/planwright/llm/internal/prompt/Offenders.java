package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.port.out.ProposalTask;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which steps findings are about. Thread-safe. */
final class Offenders {
    private Offenders() {}

    /**
     * The steps that findings name, by id or in their message as {@code a -> b -> a}, and those that make a plan too long,
     * in the order of the plan.
     *
     * @param small whether the model is too small to be asked to win time
     */
    static List<StepDraft> of(ProposalTask.Patch patch, boolean small) {
        Set<String> named = patch.findings().stream()
                .flatMap(finding -> finding.stepId().stream())
                .collect(Collectors.toCollection(HashSet::new));
        if (!small && areTooLong(patch)) {
            named.addAll(patch.criticalPath());
        }
        List<StepDraft> wrong = new ArrayList<>();
        for (StepDraft step : patch.draft().steps()) {
            if (named.contains(step.id()) || patch.findings().stream().anyMatch(finding -> isOnCycle(step, finding))) {
                wrong.add(step);
            }
        }
        return wrong;
    }

    /** Whether the plan takes longer than is demanded. */
    static boolean areTooLong(ProposalTask.Patch patch) {
        return patch.findings().stream().anyMatch(finding -> finding.code() == FindingCode.DEADLINE_MISSED);
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
