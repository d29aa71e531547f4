package dev.planwright.domain.port.in;

import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.request.PlanRequest;

/** Makes a plan of a task. Thread-safe. */
public interface Planner {

    /**
     * Plans, blocking until the plan is complete. An interrupt of the calling thread or a cancelled listener ends it.
     *
     * @param listener hears every event on the calling thread; {@link PlanListener#NONE} if nobody listens
     * @throws PlanningException if there is no plan: the request is invalid, no proposer knows the task, all failed,
     *     the plan was refused in strict mode, or the caller cancelled
     */
    PlanOutcome plan(PlanRequest request, PlanListener listener);

    /** Plans without a listener. */
    default PlanOutcome plan(PlanRequest request) {
        return plan(request, PlanListener.NONE);
    }
}
