package dev.planwright.domain.plan;

import dev.planwright.domain.request.ContextValue;
import java.util.List;
import java.util.Optional;

/**
 * One step of a plan. Immutable, thread-safe.
 *
 * @param name an imperative, not blank
 * @param estimate absent only where nobody gave one
 * @param subtasks what the step is made of; can be planned one level down
 * @param dependencies steps that must be finished before
 * @param doneWhen how one knows that it is done
 * @param rollback how to undo it
 * @param context what an executor of this step alone needs to know
 * @param source playbook or runbook and heading, or provider and model
 */
public record Step(
        StepId id,
        String name,
        String description,
        Optional<Estimate> estimate,
        List<String> prerequisites,
        List<String> subtasks,
        List<String> requiredSkills,
        List<String> risks,
        List<StepId> dependencies,
        Optional<String> doneWhen,
        Optional<String> rollback,
        List<String> commands,
        ContextValue.Fields context,
        StepStatus status,
        Optional<String> source) {
    public Step {
        if (name.isBlank()) {
            throw new IllegalArgumentException("step " + id + " has no name");
        }
        prerequisites = List.copyOf(prerequisites);
        subtasks = List.copyOf(subtasks);
        requiredSkills = List.copyOf(requiredSkills);
        risks = List.copyOf(risks);
        dependencies = List.copyOf(dependencies);
        commands = List.copyOf(commands);
    }

    /** This step with other dependencies. */
    public Step withDependencies(List<StepId> others) {
        return new Step(
                id,
                name,
                description,
                estimate,
                prerequisites,
                subtasks,
                requiredSkills,
                risks,
                others,
                doneWhen,
                rollback,
                commands,
                context,
                status,
                source);
    }
}
