package dev.planwright.http.exchange;

import dev.planwright.document.tree.JsonOutput;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes whole answers; an answer is on its way when a method returns. Thread-safe. */
public final class Answer {
    /** The media type of problem documents. */
    public static final String PROBLEM = "application/problem+json";

    private Answer() {}

    /** Answers 200 with a JSON text. */
    public static void json(Context context, String json) {
        json(context, 200, json);
    }

    /** Answers with a JSON text. */
    public static void json(Context context, int status, String json) {
        write(context, status, "application/json", json);
    }

    /** Answers 204: there is nothing to say. */
    public static void nothing(Context context) {
        endUnread(context);
        context.res().setStatus(204);
        context.res().setContentType(null); // the library below has set one
    }

    /** Answers with a problem document, which says under which id the log knows the request. */
    public static void refusal(Context context, Refusal refusal) {
        Refusal marked = refusal.marked(context);
        marked.headers().forEach(context.res()::setHeader);
        write(context, marked.status(), PROBLEM, JsonOutput.compact(marked.problem()));
    }

    /** What was not read stands where the next request would: the client must know, before it asks again. */
    private static void endUnread(Context context) {
        if (RequestBody.isUnread(context.req())) {
            context.res().setHeader("Connection", "close");
        }
    }

    private static void write(Context context, int status, String type, String text) {
        endUnread(context);
        HttpServletResponse response = context.res();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        try {
            response.getOutputStream().write(bytes);
            response.flushBuffer();
        } catch (IOException e) {
            Outcome.READER_LOST.mark(context); // nobody is left to be told
        }
    }
}
