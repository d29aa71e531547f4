package dev.planwright.http;

import dev.planwright.document.tree.JsonOutput;
import dev.planwright.http.exchange.Answer;
import dev.planwright.http.exchange.Mark;
import dev.planwright.http.exchange.Refusal;
import dev.planwright.http.exchange.Refusals;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers requests that are refused before they reach a route, such as one with headers that are too large. */
final class JettyErrorHandler extends ErrorHandler {
    private static final Map<Integer, String> RULES = Map.of(
            414, "The address of the request is too long: a request's line and headers may have 8 KiB together",
            417, "The header Expect may ask for 100-continue and nothing else",
            431, "The headers of the request are too long: a request's line and headers may have 8 KiB together",
            505, "The request is none of HTTP/1.1 or HTTP/1.0, which this server speaks");

    private static final String OTHER_RULE =
            "The request breaks a rule of HTTP in its line, its address, its headers or the length of its body";

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Mark mark = Mark.of(request);
        Refusal refusal = cause != null && isOurFault(code, cause) ? Refusals.STANDARD.of(cause, mark) : refusal(code);
        MarkHandler.put(request, response);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Answer.PROBLEM);
        refusal.headers().forEach(response.getHeaders()::put);
        byte[] problem = JsonOutput.compact(refusal.marked(mark).problem()).getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(problem), callback);
    }

    private static Refusal refusal(int code) {
        return switch (code) {
            case 404 -> Refusal.notFound();
            case 503 -> Refusal.shuttingDown();
            default -> Refusal.malformed(code, RULES.getOrDefault(code, OTHER_RULE));
        };
    }

    /** A version of HTTP that is not spoken here is a 505, and still no fault of ours; neither is a reader that left. */
    private static boolean isOurFault(int code, Throwable cause) {
        return code >= 500 && !RULES.containsKey(code) && !(cause instanceof EOFException);
    }
}
