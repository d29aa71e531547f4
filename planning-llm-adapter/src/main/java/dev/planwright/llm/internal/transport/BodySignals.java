package dev.planwright.llm.internal.transport;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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

    private final BlockingQueue<Signal> queue = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> nothing = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private boolean cancelled;

    /** The next of the signals; waits for as long as there is patience. */
    Signal await(Patience patience) throws BrokenCall {
        try {
            while (true) {
                Signal signal = queue.poll();
                if (signal != null) {
                    return signal;
                }
                signal = queue.poll(patience.nanosToWait(), TimeUnit.NANOSECONDS);
                if (signal != null) {
                    return signal;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            patience.refuseIfUnwanted();
            throw new IllegalStateException("an interrupt is no end of a call", e);
        }
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
        queue.add(new Signal.Piece(bytes));
    }

    @Override
    public void onError(Throwable error) {
        queue.add(new Signal.Broken(error));
    }

    @Override
    public void onComplete() {
        queue.add(new Signal.End());
    }
}
