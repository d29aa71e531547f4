package dev.planwright.domain.error;

import dev.planwright.domain.plan.Coded;

/** What went wrong, who is to blame and whether the same request can succeed later. */
public enum PlanningError implements Coded {
    /** A value of the request breaks a rule. */
    INVALID_REQUEST(Blame.CALLER, false),
    /** A plan document cannot be read or has findings of severity error where none are allowed. */
    INVALID_PLAN(Blame.CALLER, false),
    /** No proposer of the chain knows how to plan the task. */
    NO_PLANNER_FOR_TASK(Blame.CALLER, false),
    /** The proposed plan has errors that neither a patch nor, in strict mode, a rule may mend. */
    PLAN_REFUSED(Blame.UPSTREAM, true),
    /** Every proposer failed or broke off before the plan was finished. */
    PROPOSERS_FAILED(Blame.UPSTREAM, true),
    /** The caller cancelled. */
    CANCELLED(Blame.CALLER, true),
    /** A defect of ours. */
    INTERNAL(Blame.US, false);

    private final Blame blame;
    private final boolean retryable;

    PlanningError(Blame blame, boolean retryable) {
        this.blame = blame;
        this.retryable = retryable;
    }

    /** Whose fault it is. */
    public Blame blame() {
        return blame;
    }

    /** Whether the same request may succeed later. */
    public boolean retryable() {
        return retryable;
    }
}
