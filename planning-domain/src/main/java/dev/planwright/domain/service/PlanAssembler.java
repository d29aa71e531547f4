package dev.planwright.domain.service;

import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.Outline;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Provenance;
import dev.planwright.domain.plan.Repair;
import dev.planwright.domain.plan.Risk;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.request.PlanRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts a plan together from a draft and its review. */
final class PlanAssembler {
    private PlanAssembler() {}

    /** Which plan it is, and which revision of it, from 1. */
    record Identity(String planId, int revision) {
        static Identity first(String planId) {
            return new Identity(planId, 1);
        }
    }

    static Plan assemble(
            Identity identity,
            PlanRequest request,
            PlanDraft draft,
            Review.Scheduled scheduled,
            List<Finding> findings,
            List<Constraint> constraints,
            List<Repair> repairs,
            Provenance provenance) {
        return new Plan(
                identity.planId(),
                identity.revision(),
                request,
                outline(request, draft, scheduled.steps()),
                scheduled.steps(),
                scheduled.schedule(),
                scheduled.constraints(),
                ContextUse.unused(request, draft, constraints),
                findings,
                repairs,
                provenance);
    }

    private static Outline outline(PlanRequest request, PlanDraft draft, List<Step> steps) {
        Set<StepId> ids = new HashSet<>();
        steps.forEach(step -> ids.add(step.id()));
        List<Risk> risks = draft.riskRegister().stream()
                .map(risk -> new Risk(
                        risk.stepId().flatMap(StepId::parse).filter(ids::contains),
                        risk.risk(),
                        risk.likelihood(),
                        risk.impact(),
                        risk.mitigation()))
                .toList();
        return new Outline(
                Optional.of(draft.title()).filter(title -> !title.isBlank()).orElse(request.task()),
                draft.description(),
                draft.prerequisites(),
                draft.successCriteria(),
                draft.assumptions(),
                draft.openQuestions(),
                risks);
    }
}
