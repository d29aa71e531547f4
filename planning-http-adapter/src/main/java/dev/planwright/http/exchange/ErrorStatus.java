package dev.planwright.http.exchange;

import dev.planwright.domain.error.PlanningError;

/** Which status says what went wrong. Thread-safe. */
public enum ErrorStatus {
    /** The status that the standard has for it. */
    STANDARD,
    /**
     * For the routes of the Kubiya SDK, which sends a request again on a 5xx and then loses the text: what failed behind
     * us is 424, so that it is told once and a plan is not paid for four times.
     */
    SDK;

    /** The status of an error. */
    public int of(PlanningError error) {
        return switch (error) {
            case INVALID_REQUEST, INVALID_PLAN, NO_PLANNER_FOR_TASK -> 422;
            case PLAN_REFUSED, PROPOSERS_FAILED -> this == SDK ? 424 : 502;
            case CANCELLED -> 503;
            case INTERNAL -> 500;
        };
    }

    int ofTimeOut() {
        return this == SDK ? 424 : 504;
    }
}
