package dev.planwright.domain.port.in;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.request.PlanRequest;
import java.util.Optional;

/**
 * What is to be changed of a plan. Immutable, thread-safe.
 *
 * @param request what the plan was made for; earlier feedback stands in its context
 * @param draft what the plan says now
 * @param planId the plan's id, which stays; a new one is chosen if it has none
 * @param number the plan's revision, from 1; the next one is one more
 * @param feedback what somebody says about it, in sentences
 */
public record Revision(PlanRequest request, PlanDraft draft, Optional<String> planId, int number, String feedback) {

    /** Feedback on a plan of this engine. */
    public static Revision of(Plan plan, String feedback) {
        return new Revision(plan.request(), PlanDraft.of(plan), Optional.of(plan.id()), plan.revision(), feedback);
    }
}
