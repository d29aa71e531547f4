package dev.planwright.http.exchange;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Places for what goes on at the same time, some for each holder and some in all. Thread-safe. */
final class Slots {
    private final int most;
    private final AtomicInteger taken = new AtomicInteger();
    private final Map<String, Integer> byHolder = new ConcurrentHashMap<>();

    Slots(int most) {
        this.most = most;
    }

    int taken() {
        return taken.get();
    }

    /** Takes a place; false if there is none. */
    boolean take(String holder, int mostOfHolder) {
        if (taken.incrementAndGet() > most) {
            taken.decrementAndGet();
            return false;
        }
        boolean[] free = new boolean[1];
        byHolder.compute(holder, (name, count) -> {
            int now = count == null ? 0 : count;
            free[0] = now < mostOfHolder;
            return free[0] ? Integer.valueOf(now + 1) : count;
        });
        if (!free[0]) {
            taken.decrementAndGet();
        }
        return free[0];
    }

    /** Gives a place back. */
    void free(String holder) {
        byHolder.computeIfPresent(holder, (name, count) -> count > 1 ? count - 1 : null);
        taken.decrementAndGet();
    }
}
