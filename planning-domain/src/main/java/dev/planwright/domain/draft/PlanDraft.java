package dev.planwright.domain.draft;

import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.request.JsonPointer;
import java.util.List;

/**
 * A plan as it was said. Immutable, thread-safe.
 *
 * @param usedContext places of the request's context that the proposer says it used, beside what its texts show
 * @param playbooks ids of the playbooks that were used
 * @param roundTheClock whether the work goes on at night, as in an incident
 */
public record PlanDraft(
        String title,
        String description,
        List<StepDraft> steps,
        List<String> prerequisites,
        List<String> successCriteria,
        List<String> assumptions,
        List<String> openQuestions,
        List<RiskDraft> riskRegister,
        List<JsonPointer> usedContext,
        List<String> playbooks,
        boolean roundTheClock) {
    public PlanDraft {
        steps = List.copyOf(steps);
        prerequisites = List.copyOf(prerequisites);
        successCriteria = List.copyOf(successCriteria);
        assumptions = List.copyOf(assumptions);
        openQuestions = List.copyOf(openQuestions);
        riskRegister = List.copyOf(riskRegister);
        usedContext = List.copyOf(usedContext);
        playbooks = List.copyOf(playbooks);
    }

    /** A draft of nothing but steps. */
    public static PlanDraft ofSteps(List<StepDraft> steps) {
        return new PlanDraft(
                "", "", steps, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false);
    }

    /** A draft that says what a plan says. */
    public static PlanDraft of(Plan plan) {
        return new PlanDraft(
                plan.outline().title(),
                plan.outline().description(),
                plan.steps().stream().map(StepDraft::of).toList(),
                plan.outline().prerequisites(),
                plan.outline().successCriteria(),
                plan.outline().assumptions(),
                plan.outline().openQuestions(),
                plan.outline().riskRegister().stream()
                        .map(risk -> new RiskDraft(
                                risk.stepId().map(id -> id.value()),
                                risk.risk(),
                                risk.likelihood(),
                                risk.impact(),
                                risk.mitigation()))
                        .toList(),
                List.of(),
                plan.provenance().playbooks(),
                plan.schedule().calendar() == dev.planwright.domain.plan.Schedule.Calendar.CONTINUOUS);
    }

    /** This draft with other open questions. */
    public PlanDraft withOpenQuestions(List<String> others) {
        return new PlanDraft(
                title,
                description,
                steps,
                prerequisites,
                successCriteria,
                assumptions,
                others,
                riskRegister,
                usedContext,
                playbooks,
                roundTheClock);
    }

    /** This draft with other steps. */
    public PlanDraft withSteps(List<StepDraft> others) {
        return new PlanDraft(
                title,
                description,
                others,
                prerequisites,
                successCriteria,
                assumptions,
                openQuestions,
                riskRegister,
                usedContext,
                playbooks,
                roundTheClock);
    }
}
