package dev.planwright.llm.internal.resilience;

import dev.planwright.llm.internal.chat.ChatSink;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How time passes between two attempts. Implementations are thread-safe. */
public interface Pauses {
    /** The real time. A pause ends within 50 ms of a cancel or an interrupt, whose flag is kept. */
    Pauses REAL = new Pauses() {
        private static final long LONGEST_NAP_NANOS = Duration.ofMillis(50).toNanos();

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public boolean pause(Duration duration, ChatSink sink) {
            long end = nanoTime() + duration.toNanos();
            for (long left = end - nanoTime(); left > 0; left = end - nanoTime()) {
                if (Thread.currentThread().isInterrupted() || sink.isCancelled()) {
                    return false;
                }
                LockSupport.parkNanos(Math.min(left, LONGEST_NAP_NANOS));
            }
            return true;
        }
    };

    /** Nanoseconds from a fixed point. */
    long nanoTime();

    /** Lets time pass; false if the sink lost interest or the thread was interrupted in between. */
    boolean pause(Duration duration, ChatSink sink);
}
