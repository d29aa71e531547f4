package dev.planwright.http.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An answer of server-sent events. What is added may be on its way at once; after {@link #flush} it is, as far as the
 * reader takes it: both block for no longer than a connection may be silent, and hold no copy of what waits. For one
 * thread.
 */
final class SseStream {
    private static final int PIECE = 4096;

    private final HttpServletResponse response;
    private final Writer out;

    private SseStream(HttpServletResponse response) throws IOException {
        this.response = response;
        this.out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    }

    /** Sends the head of the answer, so that the reader knows at once that it was heard. */
    static SseStream open(HttpServletResponse response) throws IOException {
        response.setStatus(200);
        response.setContentType("text/event-stream");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        return new SseStream(response);
    }

    /** Adds what stands under one number: the last of several events carries it, so that a cut never splits them. */
    void add(long number, List<ServerEvent> events) throws IOException {
        for (int i = 0; i < events.size(); i++) {
            ServerEvent event = events.get(i);
            String id = i == events.size() - 1 ? "id: " + number + "\n" : "";
            out.append(id).append("event: ").append(event.name()).append("\ndata: ");
            append(event.data());
            out.append("\n\n");
        }
    }

    /** A writer copies all that it is given at once, and a plan may be large. */
    private void append(String text) throws IOException {
        for (int from = 0; from < text.length(); from += PIECE) {
            out.write(text, from, Math.min(PIECE, text.length() - from));
        }
    }

    /** Shows that the connection lives. */
    void addComment() throws IOException {
        out.append(": alive\n\n");
    }

    /** Sends what was added. */
    void flush() throws IOException {
        out.flush();
        response.flushBuffer();
    }
}
