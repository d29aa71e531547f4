package dev.planwright.http.exchange;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets in as many requests as the server can answer at once, and says no at once to the rest. Thread-safe. */
public final class Admission {
    private final int most;
    private final Semaphore free;
    private volatile boolean draining;

    public Admission(int most) {
        this.most = most;
        this.free = new Semaphore(most);
    }

    /** @throws RefusedException 503 if there is no room; otherwise {@link #leave} must follow */
    void enter() {
        if (!free.tryAcquire()) {
            throw new RefusedException(Refusal.overloaded(most));
        }
    }

    void leave() {
        free.release();
    }

    /** @throws RefusedException 503 if no new work is taken in */
    public void requireNotDraining() {
        if (draining) {
            throw new RefusedException(Refusal.shuttingDown());
        }
    }

    /** From now no new work is taken in. */
    public void drain() {
        draining = true;
    }

    /** Waits until every request has its answer, so long at most. */
    public void awaitIdle(Duration time) {
        try {
            if (free.tryAcquire(most, time.toMillis(), TimeUnit.MILLISECONDS)) {
                free.release(most);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
