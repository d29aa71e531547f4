package dev.planwright.domain.service.run;

import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.run.JournalPart;
import dev.planwright.domain.run.RunEnd;
import dev.planwright.domain.run.StoredRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the memory store keeps of one run. Not thread-safe. */
final class Journal {
    private final List<PlanEvent> events = new ArrayList<>();
    private final List<String> claims = new ArrayList<>();
    private StoredRun run;
    private long first = 1;
    private long characters;
    private int holders;

    Journal(StoredRun run) {
        this.run = run;
        this.characters = given(run);
    }

    /** How much text a value holds, roughly: a plan's memory goes along with it. */
    static long size(Object value) {
        return value.toString().length();
    }

    private static long given(StoredRun run) {
        return size(run.request()) + run.begunWith().map(Journal::size).orElse(0L);
    }

    StoredRun run() {
        return run;
    }

    List<String> claims() {
        return claims;
    }

    long characters() {
        return characters;
    }

    /** Whether somebody reads it. */
    boolean isHeld() {
        return holders > 0;
    }

    void hold() {
        holders++;
    }

    void release() {
        holders--;
    }

    void append(PlanEvent event, long size) {
        events.add(event);
        characters += size;
    }

    /** Ends the run. A plan shares the texts of its steps with the events. */
    void end(RunEnd end, Instant at) {
        run = run.ended(end, at);
        characters += end.planMade()
                .map(plan -> size(plan.outline()) + size(plan.findings()) + size(plan.repairs()))
                .orElse(0L);
    }

    /** Begins a further attempt. */
    void restart(StoredRun again) {
        run = again;
        first += events.size() + 1;
        events.clear();
        characters = given(run) + run.plan().map(Journal::size).orElse(0L);
    }

    /** What comes after an event. Who asks for more than there is gets what comes next, or the end once more. */
    JournalPart read(long after, int most) {
        long begin = Math.max(first, Math.min(after, first + events.size() - 1) + 1);
        int from = (int) (begin - first);
        int to = Math.min(events.size(), from + most);
        return new JournalPart(begin, events.subList(from, to), to == events.size() ? run.end() : Optional.empty());
    }
}
