package dev.planwright.domain.service.run;

import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.port.in.RunReader;
import dev.planwright.domain.port.out.PlanStore;
import dev.planwright.domain.run.JournalPart;
import dev.planwright.domain.run.RunEnd;
import dev.planwright.domain.run.StopReason;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Reads a journal out of the store, and waits where the run is made. For one thread. */
final class JournalReader implements RunReader {
    /** A reader holds no more of a journal than this at a time. */
    private static final int MOST_EVENTS = 256;

    private final String planId;
    private final PlanStore store;
    private final LiveRuns live;
    private final InstantSource clock;
    private final Optional<LiveRun> joined;
    private long after;

    JournalReader(String planId, PlanStore store, LiveRuns live, InstantSource clock, long after) {
        this.planId = planId;
        this.store = store;
        this.live = live;
        this.clock = clock;
        this.after = after;
        store.hold(planId);
        this.joined = live.find(planId);
        joined.ifPresent(LiveRun::join);
    }

    @Override
    public JournalPart next(Duration wait) {
        JournalPart part = part(wait);
        after = part.next() - 1;
        return part;
    }

    private JournalPart part(Duration wait) {
        try {
            Optional<LiveRun> run = live.find(planId);
            return run.isPresent() ? run.get().await(this::look, wait) : lastLook();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlanningException(PlanningError.CANCELLED, "The reading was interrupted", e);
        }
    }

    private JournalPart look() {
        return store.read(planId, after, MOST_EVENTS).orElseGet(() -> end(StopReason.CANCELLED));
    }

    /** No run is made here, so nothing comes after what is there: if that has no end, its process is gone. */
    private JournalPart lastLook() {
        JournalPart part = look();
        return part.isEmpty() ? end(StopReason.SHUTDOWN) : part;
    }

    private JournalPart end(StopReason reason) {
        return new JournalPart(after + 1, List.of(), Optional.of(new RunEnd.Stopped(reason, Optional.empty())));
    }

    @Override
    public void close() {
        joined.ifPresent(run -> run.leave(clock.instant()));
        store.release(planId);
    }
}
