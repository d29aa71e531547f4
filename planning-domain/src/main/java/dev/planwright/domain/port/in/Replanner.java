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

    /**
     * Makes the next revision of a plan from what somebody says about it, blocking. Ids stay, and so does all of a step
     * that is done. What the feedback says of single steps is done by rule; its other sentences are put to the proposers
     * and kept by rule where they read as constraints. They stand in the revised plan's context under {@code feedback},
     * so that a later revision keeps them too.
     *
     * @throws PlanningException {@code INVALID_REQUEST} if the feedback is empty, too long, or names a step to be removed
     *     that is done or not there, {@code INVALID_PLAN} if the plan has findings of severity error in its structure,
     *     {@code NO_PLANNER_FOR_TASK} or {@code PROPOSERS_FAILED} if nobody understands any of it
     */
    PlanOutcome revise(Revision revision, PlanListener listener);
}
