package dev.planwright.domain.service;

import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.constraint.ConstraintChecker;
import dev.planwright.domain.constraint.ConstraintReader;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Provenance;
import dev.planwright.domain.port.in.PlanReviewer;
import dev.planwright.domain.request.PlanRequest;
import java.util.List;
import java.util.Optional;

/** Checks and schedules plans from outside. Thread-safe. */
public final class ReviewService implements PlanReviewer {
    private final EngineSettings settings;

    public ReviewService(EngineSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> check(PlanRequest request, PlanDraft draft) {
        return review(request, draft, constraints(request), false).findings();
    }

    @Override
    public Plan schedule(PlanRequest request, PlanDraft draft) {
        List<Constraint> constraints = constraints(request);
        Review review = review(request, draft, constraints, true);
        Review.Scheduled scheduled = review.scheduled()
                .orElseThrow(() -> review.refusal(PlanningError.INVALID_PLAN, "The plan cannot be scheduled"));
        Provenance provenance = new Provenance(
                "document",
                Optional.empty(),
                Optional.empty(),
                draft.playbooks(),
                List.of(),
                settings.clock().instant());
        return PlanAssembler.assemble(
                PlanAssembler.Identity.first(settings.planIds().get()),
                request,
                draft,
                scheduled,
                review.findings(),
                constraints,
                List.of(),
                provenance);
    }

    private List<Constraint> constraints(PlanRequest request) {
        return new ConstraintReader(settings.workingTime(), settings.clock().instant()).read(request);
    }

    private Review review(PlanRequest request, PlanDraft draft, List<Constraint> constraints, boolean simulated) {
        int maxSteps = request.options().maxSteps().orElse(MAX_STEPS);
        return Review.of(draft, new ConstraintChecker(constraints), maxSteps, settings.workingTime(), simulated);
    }
}
