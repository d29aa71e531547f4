package dev.planwright.http;

import dev.planwright.document.tree.JsonOutput;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
        Refusal refusal = code >= 500 && cause != null
                ? new Refusals(ErrorStatus.STANDARD).of(cause, Optional.empty())
                : Refusal.malformed(code, "The request cannot be understood: status " + code);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Answer.PROBLEM);
        byte[] problem = JsonOutput.compact(refusal.problem()).getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(problem), callback);
    }
}
