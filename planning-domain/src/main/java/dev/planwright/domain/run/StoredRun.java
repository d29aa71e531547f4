package dev.planwright.domain.run;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.request.PlanRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * What a store knows of a run beside its journal. Immutable, thread-safe.
 *
 * @param planId the plan's id, which is the run's too
 * @param owner who may see it; empty where callers have no names
 * @param begunWith what was finished elsewhere before this run began, if anything was
 * @param startedAt when it was asked for
 * @param end how its latest attempt ended; absent while it runs
 * @param endedAt when that was
 * @param plan the latest plan, which a later attempt that fails leaves as it is
 */
public record StoredRun(
        String planId,
        String owner,
        PlanRequest request,
        Optional<PlanDraft> begunWith,
        Instant startedAt,
        Optional<RunEnd> end,
        Optional<Instant> endedAt,
        Optional<Plan> plan) {

    /** A run that begins. */
    public static StoredRun beginning(String planId, String owner, PlanRequest request, Instant at) {
        return new StoredRun(
                planId, owner, request, Optional.empty(), at, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** This run as one that goes on from what was finished elsewhere. */
    public StoredRun begunWith(Optional<PlanDraft> finished) {
        return new StoredRun(planId, owner, request, finished, startedAt, end, endedAt, plan);
    }

    /** This run with its end. */
    public StoredRun ended(RunEnd how, Instant at) {
        return new StoredRun(
                planId,
                owner,
                request,
                begunWith,
                startedAt,
                Optional.of(how),
                Optional.of(at),
                how.planMade().or(() -> plan));
    }

    /** This run as it begins once more. */
    public StoredRun again() {
        return new StoredRun(planId, owner, request, begunWith, startedAt, Optional.empty(), Optional.empty(), plan);
    }

    /** Whether it has not ended. */
    public boolean isRunning() {
        return end.isEmpty();
    }
}
