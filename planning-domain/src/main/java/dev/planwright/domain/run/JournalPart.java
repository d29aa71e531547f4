package dev.planwright.domain.run;

import dev.planwright.domain.event.PlanEvent;
import java.util.List;
import java.util.Optional;

/**
 * What a run's journal says after some place. Events have numbers from 1 without gaps; the end has the number after the
 * last event. Immutable, thread-safe.
 *
 * @param first the number of the first event, or of the end if there is no event
 * @param events in order; {@link PlanEvent.Completed} is not among them, since the end says it
 * @param end how the run ended, if it has and this part reaches as far
 */
public record JournalPart(long first, List<PlanEvent> events, Optional<RunEnd> end) {
    public JournalPart {
        events = List.copyOf(events);
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return events.isEmpty() && end.isEmpty();
    }

    /** The number of the end, or of the event that comes next. */
    public long next() {
        return first + events.size();
    }
}
