package dev.planwright.llm.internal.transport;

import dev.planwright.llm.config.Timeouts;
import dev.planwright.llm.internal.chat.ChatCall;
import dev.planwright.llm.internal.chat.ChatEnd.Reason;
import dev.planwright.llm.internal.chat.ChatSink;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How much longer one call is waited for, and whether anybody still wants it. Belongs to the thread that makes the call;
 * not thread-safe.
 */
public final class Patience {
    /** The sink is asked this often whether it still listens. */
    private static final long LONGEST_WAIT_NANOS = Duration.ofMillis(50).toNanos();

    private final Timeouts timeouts;
    private final ChatSink sink;
    private final LongSupplier nanoTime;
    private final long begin;
    private final long total;
    private long lastSign;
    private boolean begun;
    private long graceUntil = Long.MAX_VALUE;

    public Patience(Timeouts timeouts, ChatCall call, ChatSink sink, LongSupplier nanoTime) {
        this.timeouts = timeouts;
        this.sink = sink;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
        this.lastSign = begin;
        this.total = Math.min(timeouts.total().toNanos(), nanos(call.timeLeft()));
    }

    private static long nanos(Duration duration) {
        return duration.compareTo(Duration.ofDays(365)) > 0 ? Long.MAX_VALUE : duration.toNanos();
    }

    /** The model has said something. */
    public void alive() {
        begun = true;
        lastSign = nanoTime.getAsLong();
    }

    /** All that matters is there; what may still come is waited for only this long. */
    public void almostDone(Duration grace) {
        graceUntil = nanoTime.getAsLong() - begin + grace.toNanos();
    }

    /**
     * Ends the call if there is no use in waiting on.
     *
     * @throws BrokenCall if nobody wants the answer any more or the time is up
     */
    public void refuseIfOver() throws BrokenCall {
        nanosToWait();
    }

    /**
     * How long to wait before asking again, in nanoseconds, more than 0.
     *
     * @throws BrokenCall if nobody wants the answer any more or the time is up
     */
    public long nanosToWait() throws BrokenCall {
        refuseIfUnwanted();
        long now = nanoTime.getAsLong();
        Duration quiet = begun ? timeouts.betweenTokens() : timeouts.firstToken();
        long ofThisPiece = quiet.toNanos() - (now - lastSign);
        long ofTheCall = Math.min(total, graceUntil) - (now - begin);
        if (ofTheCall <= 0) {
            throw new BrokenCall(Reason.STALL, "did not finish within " + text(Duration.ofNanos(total)));
        }
        if (ofThisPiece <= 0) {
            throw begun
                    ? new BrokenCall(Reason.STALL, "said nothing more for " + text(quiet))
                    : new BrokenCall(Reason.FIRST_TOKEN, "said nothing within " + text(quiet));
        }
        return Math.min(LONGEST_WAIT_NANOS, Math.min(ofThisPiece, ofTheCall));
    }

    /**
     * Ends the call if the sink has lost interest or the thread was interrupted, whose flag is kept.
     *
     * @throws BrokenCall {@code CANCELLED}
     */
    public void refuseIfUnwanted() throws BrokenCall {
        if (Thread.currentThread().isInterrupted() || sink.isCancelled()) {
            throw new BrokenCall(Reason.CANCELLED, "was cancelled");
        }
    }

    private static String text(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
