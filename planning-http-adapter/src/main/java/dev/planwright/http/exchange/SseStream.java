package dev.planwright.http.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An answer of server-sent events. What is written is on its way when a method returns, as far as the reader takes it:
 * writing blocks for no longer than a connection may be silent. For one thread.
 */
final class SseStream {
    private final HttpServletResponse response;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(1024);

    SseStream(HttpServletResponse response) {
        this.response = response;
    }

    /** Sends the head of the answer, so that the reader knows at once that it was heard. */
    void open() throws IOException {
        response.setStatus(200);
        response.setContentType("text/event-stream");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
    }

    /** Adds what stands under one number: the last of several events carries it, so that a cut never splits them. */
    void add(long number, List<ServerEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            ServerEvent event = events.get(i);
            String id = i == events.size() - 1 ? "id: " + number + "\n" : "";
            append(id + "event: " + event.name() + "\ndata: " + event.data() + "\n\n");
        }
    }

    /** Shows that the connection lives. */
    void addComment() {
        append(": alive\n\n");
    }

    private void append(String text) {
        waiting.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends what was added. */
    void flush() throws IOException {
        response.getOutputStream().write(waiting.toByteArray());
        response.flushBuffer();
        waiting.reset();
    }
}
