package dev.planwright.http;

import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.port.in.PlanListener;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work on the thread that made this object, which others can stop. Thread-safe.
 *
 * <p>Stopping interrupts the thread, but never while a listener writes: an interrupted write would break the connection
 * that is about to tell why. Once stopped, a run hears no events.
 */
final class Run implements PlanListener, AutoCloseable {
    /** Why a run was stopped. */
    enum Stop {
        TIME_LIMIT,
        READER_LOST,
        SHUTDOWN
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Duration timeLimit;
    private final Consumer<Run> release;
    private final Future<?> timer;
    private @Nullable Thread thread = Thread.currentThread();
    private PlanListener listener = PlanListener.NONE;
    private volatile @Nullable Stop stopped;
    private volatile @Nullable String planId;

    Run(Duration timeLimit, Background background, Consumer<Run> release) {
        this.timeLimit = timeLimit;
        this.release = release;
        this.timer = background.after(timeLimit, () -> stop(Stop.TIME_LIMIT));
    }

    /** Passes events on from now. */
    Run listening(PlanListener to) {
        listener = to;
        return this;
    }

    @Override
    public void on(PlanEvent event) {
        lock.lock();
        try {
            if (event instanceof PlanEvent.Outlined outlined) {
                planId = outlined.planId();
            }
            if (stopped == null) {
                listener.on(event);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isCancelled() {
        return stopped != null;
    }

    /** Ends the work, if it has not ended; may wait for a listener that writes. */
    void stop(Stop why) {
        lock.lock();
        try {
            if (stopped == null && thread != null) {
                stopped = why;
                thread.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The work is done, the answer is not: from now it cannot be stopped, and the thread is not interrupted. */
    void workDone() {
        lock.lock();
        try {
            if (thread != null && stopped != null) {
                Thread.interrupted(); // it was meant for the work
            }
            thread = null;
        } finally {
            lock.unlock();
        }
    }

    Optional<Stop> stopped() {
        return Optional.ofNullable(stopped);
    }

    /** The id that the plan would have had, once it is known. */
    Optional<String> planId() {
        return Optional.ofNullable(planId);
    }

    Duration timeLimit() {
        return timeLimit;
    }

    @Override
    public void close() {
        workDone();
        timer.cancel(false);
        release.accept(this);
    }
}
