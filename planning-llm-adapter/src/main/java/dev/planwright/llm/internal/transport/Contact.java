package dev.planwright.llm.internal.transport;

import java.util.function.LongSupplier;

/**
 * When a provider was last heard, in whichever call. Who answers others can be reached: if a connection to it does not come
 * about in time, it is we who are too busy to see that it stands, and it is tried again. Thread-safe.
 */
final class Contact {
    private static final int MOST_TRIES = 3;

    private final LongSupplier nanoTime;
    private volatile long heard;

    Contact(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.heard = nanoTime.getAsLong();
    }

    /** One try to reach the provider. */
    interface Try<T> {
        T make() throws BrokenCall;
    }

    /** The provider has said something. */
    void heard() {
        heard = nanoTime.getAsLong();
    }

    /** What a try gives, or one of the tries after it. */
    <T> T reach(Try<T> attempt) throws BrokenCall {
        for (int left = MOST_TRIES - 1; ; left--) {
            long begin = nanoTime.getAsLong();
            try {
                return attempt.make();
            } catch (NotReached e) {
                if (left == 0 || heard - begin <= 0) {
                    throw e;
                }
            }
        }
    }
}
