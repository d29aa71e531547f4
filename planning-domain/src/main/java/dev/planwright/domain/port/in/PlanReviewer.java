package dev.planwright.domain.port.in;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.request.PlanRequest;
import java.util.List;

/** Checks and schedules plans that come from outside. Thread-safe. */
public interface PlanReviewer {

    /** How many steps a plan from outside may have. */
    int MAX_STEPS = 10_000;

    /**
     * All defects of a draft: its structure, its estimates and what the request's context demands of it.
     * Linear in steps and edges.
     */
    List<Finding> check(PlanRequest request, PlanDraft draft);

    /**
     * Schedules a draft for the team and deadline of the request. Nothing is mended.
     *
     * @throws PlanningException {@code INVALID_PLAN} if the structure has findings of severity error
     */
    Plan schedule(PlanRequest request, PlanDraft draft);
}
