package dev.planwright.domain.run;

import java.util.function.Function;

/** What comes of asking for a run. Immutable, thread-safe. */
public sealed interface RunStart {

    /** It runs, or it ran: {@code joined} says that it had been asked for before. */
    record Started(String planId, boolean joined) implements RunStart {}

    /** There is no room; nothing was started. {@code atOnce} is how many run at once at most; 0 if none start any more. */
    record Busy(int atOnce) implements RunStart {}

    /** Nothing was started, since it contradicts what is there. {@code why} is one sentence. */
    record Conflict(String why) implements RunStart {}

    /** Answers by kind. */
    default <R> R fold(Function<Started, R> started, Function<Busy, R> busy, Function<Conflict, R> conflict) {
        if (this instanceof Started start) {
            return started.apply(start);
        }
        return this instanceof Busy full ? busy.apply(full) : conflict.apply((Conflict) this);
    }
}
