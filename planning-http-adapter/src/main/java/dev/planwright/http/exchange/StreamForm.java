package dev.planwright.http.exchange;

import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.plan.Plan;
import java.util.List;

/** How a run looks as a stream of events. Thread-safe, or made anew for each stream. */
public interface StreamForm {

    /** What is sent for an event of the engine; may be nothing. */
    List<ServerEvent> of(PlanEvent event);

    /** What is sent last if there is a plan; at least one event. */
    List<ServerEvent> complete(Plan plan);

    /** What is sent last if there is none. */
    ServerEvent error(Refusal refusal);
}
