package dev.planwright.domain.service.run;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.port.in.PlanRuns;
import dev.planwright.domain.port.in.Revision;
import dev.planwright.domain.port.in.RunReader;
import dev.planwright.domain.port.out.PlanStore;
import dev.planwright.domain.run.RunEnd;
import dev.planwright.domain.run.RunOrder;
import dev.planwright.domain.run.RunStart;
import dev.planwright.domain.run.StopReason;
import dev.planwright.domain.run.StoredRun;
import dev.planwright.domain.service.SecretMask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Runs over a store. Thread-safe. */
public final class PlanRunService implements PlanRuns {
    private final RunSettings settings;
    private final PlannersById planners;
    private final PlanStore store;
    private final LiveRuns live;
    private final Claims claims;

    public PlanRunService(RunSettings settings, PlannersById planners, PlanStore store) {
        this.settings = settings;
        this.planners = planners;
        this.store = store;
        this.live = new LiveRuns(settings.limits());
        this.claims = new Claims(store, settings.limits().failureMemory());
    }

    @Override
    public RunStart start(RunOrder order) {
        Instant now = settings.clock().instant();
        Optional<RunStart> earlier = claims.earlier(order, now);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        String planId = settings.planIds().get();
        StoredRun run = StoredRun.beginning(planId, order.owner(), SecretMask.masked(order.request()), now)
                .begunWith(order.finished());
        return live.admit(
                planId,
                liveRun(run, now),
                () -> {
                    store.begin(run);
                    if (!claims.take(order, planId, now)) { // somebody was quicker
                        store.delete(planId);
                        return claims.earlier(order, now)
                                .or(() -> Optional.of(
                                        new RunStart.Busy(settings.limits().atOnce())));
                    }
                    return Optional.empty();
                },
                made -> execute(planId, made, work(order, planId), () -> store.delete(planId)));
    }

    private Function<PlanListener, PlanOutcome> work(RunOrder order, String planId) {
        return listener -> order.finished()
                .map(finished -> planners.replanner(planId).resume(order.request(), finished, listener))
                .orElseGet(() -> planners.planner(planId).plan(order.request(), listener));
    }

    @Override
    public Optional<RunStart> resume(String owner, String planId) {
        return find(owner, planId)
                .map(run -> run.isRunning()
                        ? new RunStart.Started(planId, true)
                        : run.end()
                                .flatMap(RunEnd::draft)
                                .map(draft -> resume(run, draft))
                                .orElseGet(() -> new RunStart.Conflict(
                                        "The plan %s did not break off with finished steps, so there is nothing to go on from"
                                                .formatted(planId))));
    }

    private RunStart resume(StoredRun run, PlanDraft finished) {
        return again(run, listener -> planners.replanner(run.planId()).resume(run.request(), finished, listener));
    }

    @Override
    public Optional<RunStart> revise(String owner, String planId, String feedback) {
        return find(owner, planId).map(run -> {
            if (run.isRunning()) {
                return new RunStart.Conflict("The plan %s is being made".formatted(planId));
            }
            return run.plan()
                    .map(plan -> again(
                            run, listener -> planners.replanner(planId).revise(Revision.of(plan, feedback), listener)))
                    .orElseGet(() -> new RunStart.Conflict("There is no plan %s to revise".formatted(planId)));
        });
    }

    private RunStart again(StoredRun run, Function<PlanListener, PlanOutcome> work) {
        Instant now = settings.clock().instant();
        String planId = run.planId();
        return live.admit(
                planId,
                liveRun(run, now),
                () -> {
                    store.begin(run.again());
                    return Optional.empty();
                },
                made -> execute(
                        planId,
                        made,
                        work,
                        () -> store.end(
                                planId, run.end().orElseThrow(), run.endedAt().orElseThrow())));
    }

    /** Hands a run to a thread; where none can be had, what the store was told of the run is taken back. */
    private void execute(String planId, LiveRun run, Function<PlanListener, PlanOutcome> work, Runnable takeBack) {
        boolean handed = false;
        try {
            settings.threads().execute(() -> carryOut(planId, run, work));
            handed = true;
        } finally {
            if (!handed) {
                takeBack.run();
            }
        }
    }

    private LiveRun liveRun(StoredRun run, Instant now) {
        return new LiveRun(now, settings.limits().time(), event -> store.append(run.planId(), event));
    }

    private void carryOut(String planId, LiveRun run, Function<PlanListener, PlanOutcome> work) {
        RunEnd end = run.carryOut(work);
        run.change(() -> store.end(planId, end, settings.clock().instant()));
        live.remove(planId, run);
    }

    @Override
    public Optional<RunReader> follow(String owner, String planId, long after) {
        return find(owner, planId).map(run -> new JournalReader(planId, store, live, settings.clock(), after));
    }

    @Override
    public Optional<StoredRun> find(String owner, String planId) {
        return store.find(planId).filter(run -> run.owner().equals(owner));
    }

    @Override
    public List<StoredRun> list(String owner) {
        return store.ofOwner(owner);
    }

    @Override
    public boolean delete(String owner, String planId) {
        if (find(owner, planId).isEmpty()) {
            return false;
        }
        live.find(planId)
                .ifPresentOrElse(
                        run -> {
                            run.stop(StopReason.CANCELLED);
                            run.change(() -> store.delete(planId));
                        },
                        () -> store.delete(planId));
        return true;
    }

    @Override
    public int running() {
        return live.size();
    }

    @Override
    public void tidy() {
        Instant now = settings.clock().instant();
        live.all().forEach(run -> run.stopIfOverdue(now, settings.limits().orphanGrace()));
        store.tidy(now);
    }

    @Override
    public void drain(Duration grace) {
        live.drain(grace);
    }
}
