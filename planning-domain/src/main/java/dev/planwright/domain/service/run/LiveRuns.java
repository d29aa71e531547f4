package dev.planwright.domain.service.run;

import dev.planwright.domain.run.RunLimits;
import dev.planwright.domain.run.RunStart;
import dev.planwright.domain.run.StopReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The runs that are made here, no more at once than is allowed. Thread-safe. */
final class LiveRuns {
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final int most;
    private final Semaphore free;
    private final Map<String, LiveRun> runs = new ConcurrentHashMap<>();
    private volatile boolean draining;

    LiveRuns(RunLimits limits) {
        this.most = limits.atOnce();
        this.free = new Semaphore(most);
    }

    /**
     * Starts a run if there is room.
     *
     * @param prepare what to do before it starts; what it answers is the answer instead, and nothing starts
     * @param execute starts it; if that fails, there is no such run, and its place is free
     */
    RunStart admit(String planId, LiveRun run, Supplier<Optional<RunStart>> prepare, Consumer<LiveRun> execute) {
        if (draining) {
            return new RunStart.Busy(0);
        }
        if (!free.tryAcquire()) {
            return new RunStart.Busy(most);
        }
        if (runs.putIfAbsent(planId, run) != null) {
            free.release();
            return new RunStart.Started(planId, true);
        }
        boolean started = false;
        try {
            Optional<RunStart> instead = prepare.get();
            if (instead.isPresent()) {
                return instead.get();
            }
            execute.accept(run);
            started = true;
            return new RunStart.Started(planId, false);
        } catch (RejectedExecutionException e) {
            return new RunStart.Busy(most);
        } finally {
            if (!started) {
                remove(planId, run);
            }
        }
    }

    void remove(String planId, LiveRun run) {
        if (runs.remove(planId, run)) {
            free.release();
        }
    }

    Optional<LiveRun> find(String planId) {
        return Optional.ofNullable(runs.get(planId));
    }

    List<LiveRun> all() {
        return List.copyOf(runs.values());
    }

    int size() {
        return runs.size();
    }

    /** Starts none from now, waits for those that run, then stops them and gives them time to say so. */
    void drain(Duration grace) {
        draining = true;
        if (!isIdleWithin(grace)) {
            all().forEach(run -> run.stop(StopReason.SHUTDOWN));
            isIdleWithin(LAST_WORDS);
        }
    }

    private boolean isIdleWithin(Duration time) {
        try {
            boolean idle = free.tryAcquire(most, time.toMillis(), TimeUnit.MILLISECONDS);
            if (idle) {
                free.release(most);
            }
            return idle;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
