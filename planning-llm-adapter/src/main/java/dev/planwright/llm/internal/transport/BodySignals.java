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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Hands what the network brings to the one thread that waits for it. That thread is woken where a piece may end something
 * that it waits for; other pieces wait for it, up to {@link #MOST_WAITING} bytes and about a tenth of a second: most of what
 * an answer costs is the waking for each of its words. A slow reader costs no more memory than that. Thread-safe.
 */
final class BodySignals implements HttpResponse.BodySubscriber<Void> {

    /** What the network brings. */
    sealed interface Signal {
        /**
         * Some bytes.
         *
         * @param isLast whether the next piece has to be asked for
         */
        record Piece(List<ByteBuffer> bytes, boolean isLast) implements Signal {}

        /** All bytes were there. */
        record End() implements Signal {}

        /** No more bytes will come. */
        record Broken(Throwable error) implements Signal {}
    }

    /** The sink is asked whether it still listens after this long without a sign, or a round of the vigil later. */
    private static final long LONG_NANOS = Duration.ofMillis(65).toNanos();

    /** Pieces that may wait for the reader. */
    private static final int MOST_WAITING = 16 * 1024;

    private final Contact contact;
    private final Thread reader = Thread.currentThread();
    private final Queue<Signal> queue = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Void> nothing = new CompletableFuture<>();
    private final Closings closings = new Closings();
    private final AtomicInteger bytesWaiting = new AtomicInteger();
    private volatile boolean mayWait = true;
    private Flow.@Nullable Subscription subscription;
    private boolean cancelled;
    private volatile boolean waiting;
    private volatile long waitingSince;

    BodySignals(Contact contact) {
        this.contact = contact;
    }

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
        if (queue.isEmpty()) {
            bytesWaiting.set(0);
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

    /** Has each piece taken at once, for an answer whose bytes say nothing before they are unpacked. */
    void wakeForEachPiece() {
        mayWait = false;
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
        contact.heard();
        boolean urgent = closings.isIn(bytes) || !mayWait || bytesWaiting.addAndGet(size(bytes)) > MOST_WAITING;
        if (urgent) {
            add(new Signal.Piece(bytes, true));
        } else {
            queue.add(new Signal.Piece(bytes, false));
            next();
        }
    }

    private static int size(List<ByteBuffer> bytes) {
        int size = 0;
        for (ByteBuffer piece : bytes) {
            size += piece.remaining();
        }
        return size;
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
