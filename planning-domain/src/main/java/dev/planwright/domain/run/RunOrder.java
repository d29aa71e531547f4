package dev.planwright.domain.run;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.request.PlanRequest;
import java.util.Optional;

/**
 * A request for a plan that is made in the background. Immutable, thread-safe.
 *
 * @param owner who asks, as the delivery knows it; empty where callers have no names
 * @param finished what was finished of the plan elsewhere, where the run goes on; a draft without steps is none
 * @param idempotencyKey the caller's word for this request: who sends it again with the same word gets the same run
 * @param joinsIdentical whether it joins a run of the same owner for an equal request, which only callers that are
 *     known by name should
 */
public record RunOrder(
        String owner,
        PlanRequest request,
        Optional<PlanDraft> finished,
        Optional<String> idempotencyKey,
        boolean joinsIdentical) {

    public RunOrder {
        finished = finished.filter(draft -> !draft.steps().isEmpty());
    }

    /** An order that starts a run of its own in any case. */
    public static RunOrder of(String owner, PlanRequest request) {
        return new RunOrder(owner, request, Optional.empty(), Optional.empty(), false);
    }
}
