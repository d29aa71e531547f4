package dev.planwright.http;

import java.time.Duration;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Receives what is left of a body whose request is answered already, and throws it away. Most clients read no answer before
 * they have sent all, and a connection that is closed while they send takes the answer with it. No thread waits for it.
 * Thread-safe.
 */
final class LateBodies extends Handler.Wrapper {
    private static final long MOST_BYTES = 8L << 20;

    private final long mostNanos;

    /** @param most how long the rest of a body may take */
    LateBodies(Handler handler, Duration most) {
        super(handler);
        this.mostNanos = most.toNanos();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(
                request,
                response,
                Callback.from(
                        () -> new Rest(request, callback, System.nanoTime() + mostNanos).run(), callback::failed));
    }

    /** What is left of one body. */
    private static final class Rest implements Runnable {
        private final Request request;
        private final Callback end;
        private final long deadline;
        private long bytes;

        Rest(Request request, Callback end, long deadline) {
            this.request = request;
            this.end = end;
            this.deadline = deadline;
        }

        @Override
        public void run() {
            for (Content.Chunk chunk = request.read(); ; chunk = request.read()) {
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                bytes += chunk.remaining();
                chunk.release();
                if (chunk.isLast() || Content.Chunk.isFailure(chunk) || isEnough()) {
                    end.succeeded();
                    return;
                }
            }
        }

        private boolean isEnough() {
            return bytes > MOST_BYTES || System.nanoTime() - deadline > 0;
        }
    }
}
