package dev.planwright.domain.service.run;

import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.port.out.PlanStore;
import dev.planwright.domain.run.JournalPart;
import dev.planwright.domain.run.RunEnd;
import dev.planwright.domain.run.StoredRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps runs in memory until room or time is over. Thread-safe. */
public final class MemoryPlanStore implements PlanStore {
    private final ReentrantLock lock = new ReentrantLock();
    private final long maxCharacters;
    private final Duration retention;
    /** In the order in which they began, and those that ended in the order in which they did. */
    private final Map<String, Journal> journals = new LinkedHashMap<>();

    private final Map<String, Journal> ended = new LinkedHashMap<>();
    private final Map<String, String> holders = new HashMap<>();
    private long charactersEnded;

    /**
     * @param maxCharacters how much text the runs that have ended may hold together; beyond it, those that ended first
     *     are forgotten, but for those that somebody reads
     * @param retention how long a run is kept that has ended
     */
    public MemoryPlanStore(long maxCharacters, Duration retention) {
        this.maxCharacters = maxCharacters;
        this.retention = retention;
    }

    @Override
    public void begin(StoredRun run) {
        Journal fresh = new Journal(run);
        change(() -> {
            @Nullable Journal known = ended.remove(run.planId());
            if (known == null) {
                journals.put(run.planId(), fresh);
            } else {
                charactersEnded -= known.characters();
                known.restart(run);
            }
        });
    }

    @Override
    public void append(String planId, PlanEvent event) {
        long size = Journal.size(event); // outside the lock, under which everybody waits
        change(() -> running(planId).ifPresent(journal -> journal.append(event, size)));
    }

    private Optional<Journal> running(String planId) {
        return Optional.ofNullable(journals.get(planId))
                .filter(journal -> journal.run().isRunning());
    }

    @Override
    public void end(String planId, RunEnd end, Instant at) {
        change(() -> running(planId).ifPresent(journal -> {
            journal.end(end, at);
            ended.put(planId, journal);
            charactersEnded += journal.characters();
            makeRoom();
        }));
    }

    private void makeRoom() {
        List<String> oldest = new ArrayList<>();
        long excess = charactersEnded - maxCharacters;
        Iterator<Journal> all = ended.values().iterator();
        while (excess > 0 && all.hasNext()) {
            Journal journal = all.next();
            if (!journal.isHeld()) {
                oldest.add(journal.run().planId());
                excess -= journal.characters();
            }
        }
        oldest.forEach(this::forget);
    }

    private void forget(String planId) {
        @Nullable Journal journal = journals.remove(planId);
        if (journal != null) {
            journal.claims().forEach(claim -> holders.remove(claim, planId));
            if (ended.remove(planId) != null) {
                charactersEnded -= journal.characters();
            }
        }
    }

    @Override
    public Optional<JournalPart> read(String planId, long after, int most) {
        return locked(() -> Optional.ofNullable(journals.get(planId)).map(journal -> journal.read(after, most)));
    }

    @Override
    public void hold(String planId) {
        change(() -> Optional.ofNullable(journals.get(planId)).ifPresent(Journal::hold));
    }

    @Override
    public void release(String planId) {
        change(() -> Optional.ofNullable(journals.get(planId)).ifPresent(Journal::release));
    }

    @Override
    public Optional<StoredRun> find(String planId) {
        return locked(() -> Optional.ofNullable(journals.get(planId)).map(Journal::run));
    }

    @Override
    public List<StoredRun> ofOwner(String owner) {
        return locked(() -> {
            List<StoredRun> runs = new ArrayList<>();
            journals.values().stream()
                    .map(Journal::run)
                    .filter(run -> run.owner().equals(owner))
                    .forEach(runs::add);
            Collections.reverse(runs);
            return runs;
        });
    }

    @Override
    public void delete(String planId) {
        change(() -> forget(planId));
    }

    @Override
    public Optional<StoredRun> claimed(String claim) {
        return locked(
                () -> Optional.ofNullable(holders.get(claim)).map(journals::get).map(Journal::run));
    }

    @Override
    public boolean claim(String claim, String planId, Optional<String> instead) {
        return locked(() -> {
            @Nullable Journal journal = journals.get(planId);
            if (journal == null || !Optional.ofNullable(holders.get(claim)).equals(instead)) {
                return false;
            }
            holders.put(claim, planId);
            journal.claims().add(claim);
            return true;
        });
    }

    @Override
    public void tidy(Instant now) {
        change(() -> {
            Instant oldest = now.minus(retention);
            ended.values().stream()
                    .map(Journal::run)
                    .takeWhile(run ->
                            run.endedAt().filter(at -> at.isBefore(oldest)).isPresent())
                    .map(StoredRun::planId)
                    .toList()
                    .forEach(this::forget);
        });
    }

    private void change(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
