package dev.planwright.domain.service.run;

import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.run.JournalPart;
import dev.planwright.domain.run.RunEnd;
import dev.planwright.domain.run.StopReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A run while it is made here: its thread, whoever waits for its events, and how it is stopped. Thread-safe. */
final class LiveRun implements PlanListener {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Instant deadline;
    private final Consumer<PlanEvent> journal;
    private Instant unreadSince;
    private int readers;
    private @Nullable Thread thread;
    private volatile @Nullable StopReason stopped;

    /** @param journal where events go; called with the run's lock, so it must not wait for readers */
    LiveRun(Instant now, Duration time, Consumer<PlanEvent> journal) {
        this.deadline = now.plus(time);
        this.unreadSince = now;
        this.journal = journal;
    }

    /** Does the work on the calling thread. */
    RunEnd carryOut(Function<PlanListener, PlanOutcome> work) {
        begin();
        try {
            return work.apply(this)
                    .fold(
                            planned -> new RunEnd.Planned(planned.plan()),
                            needsInput -> new RunEnd.NeedsInput(needsInput.reason(), needsInput.questions()));
        } catch (PlanningException e) {
            StopReason why = stopped;
            return why == null ? new RunEnd.Failed(e) : new RunEnd.Stopped(why, e.draft());
        } catch (RuntimeException | Error e) {
            return new RunEnd.Failed(
                    new PlanningException(PlanningError.INTERNAL, "Something went wrong on our side", e));
        } finally {
            workDone();
        }
    }

    private void begin() {
        lock.lock();
        try {
            thread = Thread.currentThread();
        } finally {
            lock.unlock();
        }
    }

    /** From now the thread is not interrupted, and an interrupt that was meant for the work is over. */
    private void workDone() {
        lock.lock();
        try {
            thread = null;
            if (stopped != null) {
                Thread.interrupted();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void on(PlanEvent event) {
        if (!(event instanceof PlanEvent.Completed)) {
            change(() -> journal.accept(event));
        }
    }

    /** Does something that readers wait for. */
    void change(Runnable action) {
        lock.lock();
        try {
            action.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isCancelled() {
        return stopped != null;
    }

    /** Ends the work, if it has not ended and was not stopped before. */
    void stop(StopReason why) {
        lock.lock();
        try {
            if (stopped == null) {
                stopped = why;
                Optional.ofNullable(thread).ifPresent(Thread::interrupt);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Stops it if its time is over or nobody has read it for too long. */
    void stopIfOverdue(Instant now, Duration orphanGrace) {
        if (!now.isBefore(deadline)) {
            stop(StopReason.TIME_LIMIT);
        } else if (isUnread(now.minus(orphanGrace))) {
            stop(StopReason.ABANDONED);
        }
    }

    private boolean isUnread(Instant since) {
        lock.lock();
        try {
            return readers == 0 && !unreadSince.isAfter(since);
        } finally {
            lock.unlock();
        }
    }

    void join() {
        change(() -> readers++);
    }

    void leave(Instant now) {
        change(() -> {
            readers--;
            unreadSince = now;
        });
    }

    /** What a look at the journal gives, as soon as it gives something. */
    JournalPart await(Supplier<JournalPart> look, Duration wait) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = wait.toNanos();
            JournalPart part = look.get();
            while (part.isEmpty() && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
                part = look.get();
            }
            return part;
        } finally {
            lock.unlock();
        }
    }
}
