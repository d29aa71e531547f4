package dev.planwright.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets in as much work as the server can do at once, none when it shuts down. Thread-safe. */
final class Admission {
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final int most;
    private final Duration timeLimit;
    private final Background background;
    private final Semaphore free;
    private final Set<Run> running = ConcurrentHashMap.newKeySet();
    private volatile boolean draining;

    Admission(HttpSettings settings, Background background) {
        this.most = settings.maxConcurrentPlans();
        this.timeLimit = settings.planTime();
        this.background = background;
        this.free = new Semaphore(most);
    }

    /**
     * Lets in work of the calling thread, to be closed when its answer is written.
     *
     * @throws RefusedException 503 if there is no room or the server shuts down
     */
    Run admit() {
        if (draining) {
            throw new RefusedException(Refusal.shuttingDown());
        }
        if (!free.tryAcquire()) {
            throw new RefusedException(Refusal.busy(most));
        }
        Run run = new Run(timeLimit, background, this::release);
        running.add(run);
        return run;
    }

    private void release(Run run) {
        running.remove(run);
        free.release();
    }

    boolean isDraining() {
        return draining;
    }

    /** Lets nothing in any more, waits for what runs, then stops what still runs and gives it time to say so. */
    void drain(Duration grace) {
        draining = true;
        if (!isIdleWithin(grace)) {
            running.forEach(run -> run.stop(Run.Stop.SHUTDOWN));
            isIdleWithin(LAST_WORDS);
        }
    }

    private boolean isIdleWithin(Duration time) {
        try {
            return free.tryAcquire(most, time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
