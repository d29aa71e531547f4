package dev.planwright.http.exchange;

import dev.planwright.document.ProblemDocument;
import dev.planwright.domain.request.ContextValue;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer that says no. Immutable, thread-safe.
 *
 * @param problem the problem document
 * @param headers what else the answer tells
 */
public record Refusal(int status, ContextValue.Fields problem, Map<String, String> headers) {
    public Refusal {
        headers = Map.copyOf(headers);
    }

    public Refusal(int status, ContextValue.Fields problem) {
        this(status, problem, Map.of());
    }

    /** A refusal of the delivery itself. The detail is one sentence for a person. */
    public static Refusal of(int status, String code, String title, String detail) {
        boolean retryable = status == 408 || status == 429 || status == 503 || status == 504;
        return new Refusal(status, ProblemDocument.of(code, title, status, detail, retryable));
    }

    /** This refusal with a header. */
    public Refusal with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Refusal(status, problem, more);
    }

    /** This refusal with a further field. */
    public Refusal with(String name, ContextValue value) {
        Map<String, ContextValue> fields = new LinkedHashMap<>(problem.values());
        fields.put(name, value);
        return new Refusal(status, new ContextValue.Fields(fields), headers);
    }

    /** This refusal with the id under which the log knows the request. */
    public Refusal marked(Context context) {
        return marked(Mark.of(context));
    }

    /** This refusal with the id under which the log knows the request. */
    public Refusal marked(Mark mark) {
        return with("instance", ContextValue.of(mark.instance()));
    }

    public static Refusal unauthorized() {
        return of(
                        401,
                        "unauthorized",
                        "An API key is needed",
                        "Send a key of this server as Authorization: Bearer KEY, Authorization: UserKey KEY or X-API-Key: KEY")
                .with("WWW-Authenticate", "Bearer");
    }

    public static Refusal foreignOrigin() {
        return of(
                403,
                "foreign_origin",
                "Pages of other places may not ask",
                "The request comes from a page of another place, or for another host; this server answers to programs and to its own pages");
    }

    public static Refusal noSuchPlan() {
        return of(
                404,
                "plan_not_found",
                "There is no such plan",
                "There is no plan of this id here: it was never made, is another caller's, or is no longer kept");
    }

    public static Refusal cancelled() {
        return of(
                404,
                "plan_cancelled",
                "The plan was cancelled",
                "The plan was cancelled and is no longer kept; ask for it once more if it is wanted after all");
    }

    public static Refusal nothingToResume() {
        return of(
                404,
                "plan_not_found",
                "There is no such plan",
                "There is no plan of this id here; to go on from what an error told, send the request's task_description,"
                        + " context and options with the error's draft");
    }

    public static Refusal notInCatalogue() {
        return of(
                404,
                "not_in_catalogue",
                "The catalogue has no such entry",
                "The server's catalogue has no entry of this id; the list beside it shows those that there are");
    }

    public static Refusal noSuchStep(String planId) {
        return of(404, "step_not_found", "There is no such step", "The plan %s has no such step".formatted(planId));
    }

    public static Refusal conflict(String why) {
        return of(422, "conflict", "The request contradicts an earlier one", why);
    }

    public static Refusal tooManyStreams(int most) {
        return of(
                        429,
                        "too_many_streams",
                        "Too many streams are open",
                        "%,d streams are open, the most at once; close one or try again soon".formatted(most))
                .with("Retry-After", "5");
    }

    /** @param seconds until the next request is let in */
    public static Refusal tooManyRequests(long seconds) {
        return of(
                        429,
                        "too_many_requests",
                        "Too many requests",
                        "This key has sent as many requests as it may for now; try again in %d s".formatted(seconds))
                .with("Retry-After", Long.toString(seconds));
    }

    public static Refusal overloaded(int most) {
        return of(
                        503,
                        "busy",
                        "The server is busy",
                        "%,d requests are being answered, the most that this server takes at once; try again soon"
                                .formatted(most))
                .with("Retry-After", "2");
    }

    public static Refusal abandoned() {
        return of(
                        503,
                        "abandoned",
                        "The plan was abandoned",
                        "Nobody came back in time to read the plan, so it was stopped; it can be resumed")
                .with("Retry-After", "1");
    }

    /** For the log alone, by the status that proxies use for it: nobody is there to read it. */
    public static Refusal readerLost() {
        return of(499, "reader_lost", "The reader has gone", "The connection was closed before there was a plan")
                .with("Connection", "close");
    }

    public static Refusal notFound() {
        return of(
                404,
                "not_found",
                "There is no such route",
                "There is no such route; /openapi.json lists those that there are");
    }

    public static Refusal methodNotAllowed(String method, String path, String allowed) {
        return of(
                        405,
                        "method_not_allowed",
                        "The route does not know this method",
                        "%s does not answer to %s; it answers to %s".formatted(path, method, allowed))
                .with("Allow", allowed);
    }

    public static Refusal bodyTooSlow(long seconds) {
        return of(
                408,
                "request_timeout",
                "The request took too long to arrive",
                "The body did not arrive within %d seconds".formatted(seconds));
    }

    public static Refusal bodyTooLarge(int limit) {
        return of(
                413,
                "body_too_large",
                "The request is too large",
                "The body is larger than %,d bytes, the most allowed".formatted(limit));
    }

    public static Refusal bodyCutOff() {
        return of(400, "body_cut_off", "The request is incomplete", "The body ended before it was complete");
    }

    public static Refusal unsupportedMediaType(String given) {
        return of(
                        415,
                        "unsupported_media_type",
                        "The body is not JSON",
                        "The body is sent as %s; send Content-Type: application/json, in UTF-8 and not compressed"
                                .formatted(given))
                .with("Accept", "application/json");
    }

    public static Refusal busy(int most) {
        return of(
                        503,
                        "busy",
                        "The server is busy",
                        "%,d plans are being made, the most that this server makes at once; try again soon"
                                .formatted(most))
                .with("Retry-After", "2");
    }

    public static Refusal starting() {
        return of(503, "starting", "The server is starting", "The playbooks are being read; try again soon")
                .with("Retry-After", "1");
    }

    public static Refusal shuttingDown() {
        return of(503, "shutting_down", "The server is shutting down", "The server is shutting down; try again soon")
                .with("Retry-After", "5");
    }

    public static Refusal timedOut(int status) {
        return of(
                status,
                "deadline_exceeded",
                "The plan took too long",
                "The plan was not finished in the time that this server takes for one");
    }

    public static Refusal malformed(int status, String detail) {
        return of(status, "malformed_request", "The request cannot be understood", detail);
    }

    public static Refusal unexpected(Mark mark) {
        return of(
                500,
                "internal",
                "Something went wrong on our side",
                "Something went wrong on our side; the server's log tells more under " + mark.requestId());
    }
}
