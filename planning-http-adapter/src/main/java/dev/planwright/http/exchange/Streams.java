package dev.planwright.http.exchange;

import io.javalin.http.Context;
import java.util.function.ToIntFunction;

/** How many streams are open, for each caller and in all. Thread-safe. */
public final class Streams {
    private final Slots slots;
    private final int most;
    private final ToIntFunction<Caller> mostOfCaller;

    /** @param mostOfCaller how many a caller may have open; asked again for each stream */
    public Streams(int most, ToIntFunction<Caller> mostOfCaller) {
        this.slots = new Slots(most);
        this.most = most;
        this.mostOfCaller = mostOfCaller;
    }

    /**
     * Delivers a stream while it has a place.
     *
     * @throws RefusedException 429 if the caller or all together have as many as they may
     */
    void within(Context context, Runnable delivery) {
        Caller caller = Caller.of(context);
        int mostHere = mostOfCaller.applyAsInt(caller);
        if (!slots.take(caller.name(), mostHere)) {
            throw new RefusedException(Refusal.tooManyStreams(open() < most ? mostHere : most));
        }
        try {
            delivery.run();
        } finally {
            slots.free(caller.name());
        }
    }

    /** How many are open. */
    public int open() {
        return slots.taken();
    }
}
