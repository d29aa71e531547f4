package dev.planwright.domain.run;

import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.request.PlanRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * What a store knows of a run beside its journal. Immutable, thread-safe.
 *
 * @param planId the plan's id, which is the run's too
 * @param owner who may see it; empty where callers have no names
 * @param startedAt when it was asked for
 * @param end how its latest attempt ended; absent while it runs
 * @param endedAt when that was
 * @param plan the latest plan, which a later attempt that fails leaves as it is
 */
public record StoredRun(
        String planId,
        String owner,
        PlanRequest request,
        Instant startedAt,
        Optional<RunEnd> end,
        Optional<Instant> endedAt,
        Optional<Plan> plan) {

    /** A run that begins. */
    public static StoredRun beginning(String planId, String owner, PlanRequest request, Instant at) {
        return new StoredRun(planId, owner, request, at, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** This run with its end. */
    public StoredRun ended(RunEnd how, Instant at) {
        return new StoredRun(
                planId,
                owner,
                request,
                startedAt,
                Optional.of(how),
                Optional.of(at),
                how.planMade().or(() -> plan));
    }

    /** This run as it begins once more. */
    public StoredRun again() {
        return new StoredRun(planId, owner, request, startedAt, Optional.empty(), Optional.empty(), plan);
    }

    /** Whether it has not ended. */
    public boolean isRunning() {
        return end.isEmpty();
    }
}
