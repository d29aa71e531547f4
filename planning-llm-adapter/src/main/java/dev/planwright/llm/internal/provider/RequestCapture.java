package dev.planwright.llm.internal.provider;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Stands where langchain4j's clients have their HTTP client and keeps the request that they would send, so that we send it
 * our own way. Thread-safe: a request belongs to the thread that asks for it.
 */
final class RequestCapture implements HttpClient, HttpClientBuilder {
    private static final ThreadLocal<@Nullable HttpRequest> CAPTURED = new ThreadLocal<>();

    /** The request that a call of a client makes. */
    HttpRequest of(Consumer<StreamingChatResponseHandler> call) {
        try {
            call.accept(new Unheard());
            HttpRequest request = CAPTURED.get();
            if (request == null) {
                throw new IllegalStateException("the client made no request");
            }
            return request;
        } finally {
            CAPTURED.remove();
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        CAPTURED.set(request);
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new IllegalStateException("only streams are asked for");
    }

    @Override
    public @Nullable Duration connectTimeout() {
        return null;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public @Nullable Duration readTimeout() {
        return null;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return this;
    }

    /** Nothing is ever answered here. */
    private static final class Unheard implements StreamingChatResponseHandler {
        @Override
        public void onCompleteResponse(ChatResponse response) {
            throw new IllegalStateException("there is no answer");
        }

        @Override
        public void onError(Throwable error) {
            throw new IllegalStateException("the client cannot make the request", error);
        }
    }
}
