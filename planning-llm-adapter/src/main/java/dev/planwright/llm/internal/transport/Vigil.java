package dev.planwright.llm.internal.transport;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Wakes threads that have waited for a while, so that each can ask itself whether it still should. One thread does so for
 * all calls, instead of a timer that is set and stopped for every piece of every answer; it ends when nobody waits.
 * Thread-safe.
 */
final class Vigil {
    /** All calls of this process. */
    static final Vigil SHARED = new Vigil();

    private static final long ROUND_NANOS = Duration.ofMillis(20).toNanos();

    private final Set<BodySignals> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean awake = new AtomicBoolean();

    void begin(BodySignals signals) {
        waiting.add(signals);
        if (awake.compareAndSet(false, true)) {
            Thread thread = new Thread(this::watch, "planwright-vigil");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void end(BodySignals signals) {
        waiting.remove(signals);
    }

    private void watch() {
        do {
            while (!waiting.isEmpty()) {
                LockSupport.parkNanos(this, ROUND_NANOS);
                long now = System.nanoTime();
                waiting.forEach(signals -> signals.wakeIfWaitingLong(now));
            }
            awake.set(false);
            // whoever began in between saw this thread awake
        } while (!waiting.isEmpty() && awake.compareAndSet(false, true));
    }
}
