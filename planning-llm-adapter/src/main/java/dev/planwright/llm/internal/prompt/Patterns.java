package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.port.out.ProposalTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which steps of the plan of a playbook a model is shown. Thread-safe. */
final class Patterns {
    private Patterns() {}

    /**
     * The pattern for a task, thinned to so many steps; to the rest of a plan only the steps that are not finished. Nothing
     * for a patch, and where nothing is left.
     */
    static Optional<Shown> of(ProposalTask task, int most) {
        if (task.mode() instanceof ProposalTask.Patch) {
            return Optional.empty();
        }
        return task.pattern()
                .get()
                .filter(pattern -> !pattern.playbooks().isEmpty())
                .map(pattern -> new Shown(pattern, Thinning.to(most, open(task.mode(), pattern))))
                .filter(shown -> !shown.steps().isEmpty());
    }

    /** As many steps of a source are finished as there are finished steps of that source. */
    private static List<StepDraft> open(ProposalTask.Mode mode, PlanDraft pattern) {
        if (!(mode instanceof ProposalTask.Continue onwards)) {
            return pattern.steps();
        }
        List<String> finished = new ArrayList<>();
        onwards.finished().steps().forEach(step -> step.source().ifPresent(finished::add));
        return pattern.steps().stream()
                .filter(step -> step.source().filter(finished::remove).isEmpty())
                .toList();
    }
}
