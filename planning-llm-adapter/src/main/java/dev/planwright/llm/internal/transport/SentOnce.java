package dev.planwright.llm.internal.transport;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A body that is let go of as soon as it is on its way: the client keeps a request until its answer has ended, and an
 * answer takes a minute where its question took a moment. For the same reason it cannot be sent again. Thread-safe.
 */
final class SentOnce implements HttpRequest.BodyPublisher {
    private final int length;
    private byte @Nullable [] bytes;

    SentOnce(String body) {
        byte[] encoded = body.getBytes(StandardCharsets.UTF_8);
        this.length = encoded.length;
        this.bytes = encoded;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(new Delivery(subscriber));
    }

    private synchronized byte @Nullable [] take() {
        byte[] taken = bytes;
        bytes = null;
        return taken;
    }

    /** All in one piece, when it is asked for. Asked by one thread at a time. */
    private final class Delivery implements Flow.Subscription {
        private final Flow.Subscriber<? super ByteBuffer> subscriber;
        private boolean done;

        private Delivery(Flow.Subscriber<? super ByteBuffer> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long count) {
            if (done) {
                return;
            }
            done = true;
            byte[] body = take();
            if (body == null) {
                subscriber.onError(new IOException("a request is sent once only"));
            } else {
                subscriber.onNext(ByteBuffer.wrap(body));
                subscriber.onComplete();
            }
        }

        @Override
        public void cancel() {
            done = true;
        }
    }
}
