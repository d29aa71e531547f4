package dev.planwright.http;

import dev.planwright.document.tree.JsonOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes whole answers; an answer is on its way when a method returns. Thread-safe. */
final class Answer {
    static final String PROBLEM = "application/problem+json";

    private Answer() {}

    static void json(HttpServletResponse response, String json) {
        response.setStatus(200);
        write(response, "application/json", json);
    }

    static void refusal(HttpServletResponse response, Refusal refusal) {
        response.setStatus(refusal.status());
        refusal.headers().forEach(response::setHeader);
        write(response, PROBLEM, JsonOutput.compact(refusal.problem()));
    }

    private static void write(HttpServletResponse response, String type, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        try {
            response.getOutputStream().write(bytes);
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
