package dev.planwright.domain.port.in;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.request.PlanRequest;

/** Goes on from a plan that is there already, whole or not. Thread-safe. */
public interface Replanner {

    /**
     * Goes on with a plan that broke off, blocking as {@link Planner#plan} does. The finished steps stay as they are and
     * are reported first; a proposer that cannot go on with somebody else's steps may be asked for the whole plan
     * instead, and then those of them that it does not have are taken back.
     *
     * @param finished what the error of the broken-off planning carried; its steps may be none
     * @throws PlanningException as {@link Planner#plan}
     */
    PlanOutcome resume(PlanRequest request, PlanDraft finished, PlanListener listener);
}
