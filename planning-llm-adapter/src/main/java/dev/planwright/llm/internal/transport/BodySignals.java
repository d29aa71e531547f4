package dev.planwright.llm.internal.transport;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Hands what the network brings to the one thread that waits for it. At most one piece is on its way that was not taken,
 * so that a slow reader costs no memory. Thread-safe.
 */
final class BodySignals implements HttpResponse.BodySubscriber<Void> {

    /** What the network brings. */
    sealed interface Signal {
        /** Some bytes. */
        record Piece(List<ByteBuffer> bytes) implements Signal {}

        /** All bytes were there. */
        record End() implements Signal {}

        /** No more bytes will come. */
        record Broken(Throwable error) implements Signal {}
    }

    /** The sink is asked whether it still listens after this long without a sign, or a round of the vigil later. */
    private static final long LONG_NANOS = Duration.ofMillis(40).toNanos();

    private final Thread reader = Thread.currentThread();
    private final Queue<Signal> queue = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Void> nothing = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private boolean cancelled;
    private volatile boolean waiting;
    private volatile long waitingSince;

    /** The next of the signals; waits for as long as there is patience. For the thread that made this object. */
    Signal await(Patience patience) throws BrokenCall {
        Signal signal = queue.poll();
        while (signal == null) {
            patience.refuseIfOver();
            waitingSince = System.nanoTime();
            waiting = true;
            LockSupport.park(this);
            waiting = false;
            signal = queue.poll();
        }
        return signal;
    }

    /** Has the reader look up, so that it can ask whether it should wait on. */
    void wakeIfWaitingLong(long nanoTime) {
        if (waiting && nanoTime - waitingSince > LONG_NANOS) {
            LockSupport.unpark(reader);
        }
    }

    private void add(Signal signal) {
        queue.add(signal);
        LockSupport.unpark(reader);
    }

    /** Asks for the next piece. */
    void next() {
        Flow.Subscription source = subscription();
        if (source != null) {
            source.request(1);
        }
    }

    /** Nobody waits any more: closes the connection unless the answer has ended. */
    void cancel() {
        Flow.Subscription source;
        synchronized (this) {
            cancelled = true;
            source = subscription;
        }
        if (source != null) {
            source.cancel();
        }
    }

    private synchronized Flow.@Nullable Subscription subscription() {
        return subscription;
    }

    @Override
    public CompletionStage<Void> getBody() {
        return nothing;
    }

    @Override
    public void onSubscribe(Flow.Subscription source) {
        boolean unwanted;
        synchronized (this) {
            subscription = source;
            unwanted = cancelled;
        }
        if (unwanted) {
            source.cancel();
            return;
        }
        nothing.complete(null);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        add(new Signal.Piece(bytes));
    }

    @Override
    public void onError(Throwable error) {
        add(new Signal.Broken(error));
    }

    @Override
    public void onComplete() {
        add(new Signal.End());
    }
}
