package dev.planwright.domain.request;

import java.util.Optional;

/**
 * A task in plain words, its context and options. Immutable, thread-safe. Sizes are not checked here: see
 * the checks of the service.
 *
 * @param parent the step of another plan that this request breaks down, if it does
 */
public record PlanRequest(String task, PlanContext context, PlanOptions options, Optional<ParentStep> parent) {

    /** A request for a plan of its own. */
    public static PlanRequest of(String task, PlanContext context, PlanOptions options) {
        return new PlanRequest(task, context, options, Optional.empty());
    }

    /** A request without options. */
    public static PlanRequest of(String task, PlanContext context) {
        return of(task, context, PlanOptions.NONE);
    }

    /** A request without context or options. */
    public static PlanRequest of(String task) {
        return of(task, PlanContext.EMPTY);
    }

    /** This request as the follow-up of a step. */
    public PlanRequest withParent(ParentStep step) {
        return new PlanRequest(task, context, options, Optional.of(step));
    }
}
