package dev.planwright.http;

import dev.planwright.document.ProblemDocument;
import dev.planwright.domain.request.ContextValue;
import java.util.Map;

/**
 * An answer that says no. Immutable, thread-safe.
 *
 * @param problem the problem document
 * @param headers what else the answer tells
 */
record Refusal(int status, ContextValue.Fields problem, Map<String, String> headers) {
    Refusal {
        headers = Map.copyOf(headers);
    }

    Refusal(int status, ContextValue.Fields problem) {
        this(status, problem, Map.of());
    }

    private static Refusal of(int status, String code, String title, String detail) {
        boolean retryable = status == 408 || status == 503 || status == 504;
        return new Refusal(status, ProblemDocument.of(code, title, status, detail, retryable));
    }

    private Refusal with(String header, String value) {
        return new Refusal(status, problem, Map.of(header, value));
    }

    static Refusal notFound(String path) {
        return of(404, "not_found", "There is no such route", "There is no route " + path);
    }

    static Refusal methodNotAllowed(String method, String path, String allowed) {
        return of(
                        405,
                        "method_not_allowed",
                        "The route does not know this method",
                        "%s does not answer to %s; it answers to %s".formatted(path, method, allowed))
                .with("Allow", allowed);
    }

    static Refusal bodyTooSlow(long seconds) {
        return of(
                        408,
                        "request_timeout",
                        "The request took too long to arrive",
                        "The body did not arrive within %d seconds".formatted(seconds))
                .with("Connection", "close");
    }

    static Refusal bodyTooLarge(int limit) {
        return of(
                        413,
                        "body_too_large",
                        "The request is too large",
                        "The body is larger than %,d bytes, the most allowed".formatted(limit))
                .with("Connection", "close");
    }

    static Refusal bodyCutOff() {
        return of(400, "body_cut_off", "The request is incomplete", "The body ended before it was complete")
                .with("Connection", "close");
    }

    static Refusal unsupportedMediaType(String given) {
        return of(
                        415,
                        "unsupported_media_type",
                        "The body is not JSON",
                        "The body is sent as %s; send Content-Type: application/json, in UTF-8 and not compressed"
                                .formatted(given))
                .with("Accept", "application/json");
    }

    static Refusal busy(int most) {
        return of(
                        503,
                        "busy",
                        "The server is busy",
                        "%,d plans are being made, the most that this server makes at once; try again soon"
                                .formatted(most))
                .with("Retry-After", "2");
    }

    static Refusal shuttingDown() {
        return of(503, "shutting_down", "The server is shutting down", "The server is shutting down; try again soon")
                .with("Retry-After", "5");
    }

    static Refusal timedOut(long seconds, int status) {
        return of(
                status,
                "deadline_exceeded",
                "The plan took too long",
                "The plan was not finished within %d seconds, the most that this server takes for one"
                        .formatted(seconds));
    }

    static Refusal malformed(int status, String detail) {
        return of(status, "malformed_request", "The request cannot be understood", detail);
    }

    static Refusal unexpected(String id) {
        return of(
                500,
                "internal",
                "Something went wrong on our side",
                "Something went wrong on our side; the server's log tells more under " + id);
    }
}
