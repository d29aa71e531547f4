package dev.planwright.http;

import dev.planwright.document.PlanEventDocument;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An answer of server-sent events. It starts with its first event, shows every while that it is alive, and knows when
 * its reader is gone. Each event is on its way when {@link #send} returns. Thread-safe.
 */
final class EventStream implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final HttpServletResponse response;
    private final Background background;
    private final Duration keepAlive;
    private final Runnable onLost;
    private @Nullable Future<?> ticks;
    private int lastId;
    private boolean lost;
    private boolean closed;

    /** @param onLost what to do once when the reader is gone; called without the stream's lock */
    EventStream(HttpServletResponse response, Background background, Duration keepAlive, Runnable onLost) {
        this.response = response;
        this.background = background;
        this.keepAlive = keepAlive;
        this.onLost = onLost;
    }

    /** Whether the answer has begun, so that it can no longer be another one. */
    boolean isStarted() {
        lock.lock();
        try {
            return ticks != null;
        } finally {
            lock.unlock();
        }
    }

    void send(PlanEventDocument event) {
        lock.lock();
        try {
            start();
            lastId++;
            write("id: " + lastId + "\nevent: " + event.event() + "\ndata: " + event.data() + "\n\n");
        } finally {
            lock.unlock();
        }
        tellIfLost();
    }

    private void start() {
        if (ticks == null) {
            response.setStatus(200);
            response.setContentType("text/event-stream");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            ticks = background.every(keepAlive, this::showAlive);
        }
    }

    /** Somebody who holds the lock is writing just now, which shows as much. */
    private void showAlive() {
        if (lock.tryLock()) {
            try {
                write(": alive\n\n");
            } finally {
                lock.unlock();
            }
            tellIfLost();
        }
    }

    private void write(String text) {
        if (lost || closed) {
            return;
        }
        try {
            ServletOutputStream out = response.getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            lost = true;
        }
    }

    /** Outside the lock, since the other side has one too. Telling it twice does no harm. */
    private void tellIfLost() {
        if (isLost()) {
            onLost.run();
        }
    }

    private boolean isLost() {
        lock.lock();
        try {
            return lost;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the answer. From now nothing is written. */
    @Override
    public void close() {
        lock.lock();
        try {
            if (ticks != null && !closed) {
                ticks.cancel(false);
                response.getOutputStream().close();
            }
        } catch (IOException e) {
            lost = true; // nobody is left to be told
        } finally {
            closed = true;
            lock.unlock();
        }
    }
}
