package dev.planwright.http;

import dev.planwright.document.tree.JsonOutput;
import dev.planwright.http.exchange.Answer;
import dev.planwright.http.exchange.Mark;
import dev.planwright.http.exchange.Refusal;
import dev.planwright.http.exchange.Refusals;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers requests that are refused before they reach a route, such as one with headers that are too large. */
final class JettyErrorHandler extends ErrorHandler {
    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Mark mark = Mark.of(request);
        boolean isReaderLost = cause instanceof EOFException;
        Refusal refusal = code >= 500 && cause != null && !isReaderLost
                ? Refusals.STANDARD.of(cause, mark)
                : Refusal.malformed(code, "The request cannot be understood: status " + code);
        MarkHandler.put(request, response);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Answer.PROBLEM);
        byte[] problem = JsonOutput.compact(refusal.marked(mark).problem()).getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(problem), callback);
    }
}
