package dev.planwright.domain.plan;

import dev.planwright.domain.request.ParentStep;
import dev.planwright.domain.request.PlanRequest;
import java.util.List;
import java.util.Optional;

/**
 * A checked and scheduled plan. Steps are in topological order: each stands after its dependencies. Immutable,
 * thread-safe.
 *
 * @param id unique; chosen by the engine
 * @param revision from 1
 * @param request what was asked
 * @param outline title, overview and the lists for the whole plan
 * @param unusedContext JSON pointers to leaves of the context that nothing used
 */
public record Plan(
        String id,
        int revision,
        PlanRequest request,
        Outline outline,
        List<Step> steps,
        Schedule schedule,
        List<ConstraintResult> constraints,
        List<String> unusedContext,
        List<Finding> findings,
        List<Repair> repairs,
        Provenance provenance) {
    public Plan {
        steps = List.copyOf(steps);
        constraints = List.copyOf(constraints);
        unusedContext = List.copyOf(unusedContext);
        findings = List.copyOf(findings);
        repairs = List.copyOf(repairs);
    }

    /** The step that this plan breaks down, if it is a follow-up. */
    public Optional<ParentStep> parent() {
        return request.parent();
    }

    /** The step with an id, if there is one. Linear in the number of steps. */
    public Optional<Step> step(StepId id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** Whether a finding of severity error is left. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
