package dev.planwright.domain.port.in;

import dev.planwright.domain.event.PlanEvent;

/**
 * Hears how a plan is made. Called in order on the thread that plans; an exception from a listener ends the planning
 * and reaches the caller.
 */
@FunctionalInterface
public interface PlanListener {

    /** A listener that hears nothing and never cancels. */
    PlanListener NONE = event -> {};

    /** Something happened. Should return soon: nothing else happens meanwhile. */
    void on(PlanEvent event);

    /** Whether the caller has lost interest; asked often, so it should be cheap. */
    default boolean isCancelled() {
        return false;
    }
}
