package dev.planwright.domain.draft;

import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.Estimate;
import java.time.Duration;

/** Three points as they were said: perhaps negative, perhaps out of order. Immutable, thread-safe. */
public record EstimateDraft(Duration optimistic, Duration likely, Duration pessimistic, String basis, Clock clock) {

    /** A single figure of working time. */
    public static EstimateDraft exactly(Duration duration) {
        return new EstimateDraft(duration, duration, duration, "", Clock.WORKING);
    }

    /** The same points of an estimate. */
    public static EstimateDraft of(Estimate estimate) {
        return new EstimateDraft(
                estimate.optimistic(), estimate.likely(), estimate.pessimistic(), estimate.basis(), estimate.clock());
    }

    /** Whether this can be an estimate. */
    public boolean isOrdered() {
        return Estimate.ordered(optimistic, likely, pessimistic);
    }

    /**
     * The estimate.
     *
     * @throws IllegalArgumentException unless {@link #isOrdered()}
     */
    public Estimate toEstimate() {
        return new Estimate(optimistic, likely, pessimistic, basis, clock);
    }
}
