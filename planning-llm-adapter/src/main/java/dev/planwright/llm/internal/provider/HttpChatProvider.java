package dev.planwright.llm.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.langchain4j.http.client.HttpRequest;
import dev.planwright.llm.config.ProviderConfig;
import dev.planwright.llm.config.ProviderType;
import dev.planwright.llm.config.SchemaForm;
import dev.planwright.llm.internal.chat.ChatCall;
import dev.planwright.llm.internal.chat.ChatEnd;
import dev.planwright.llm.internal.chat.ChatEnd.Reason;
import dev.planwright.llm.internal.chat.ChatProvider;
import dev.planwright.llm.internal.chat.ChatSink;
import dev.planwright.llm.internal.chat.ModelLimits;
import dev.planwright.llm.internal.chat.SchemaSupport;
import dev.planwright.llm.internal.transport.BrokenCall;
import dev.planwright.llm.internal.transport.Exchange;
import dev.planwright.llm.internal.transport.Frames;
import dev.planwright.llm.internal.transport.HttpTransport;
import dev.planwright.llm.internal.transport.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A model behind a provider's HTTP interface. The thread that calls it writes the request, reads the answer and hands on
 * the text; no other thread waits for an open answer. Thread-safe.
 */
public final class HttpChatProvider implements ChatProvider {
    private static final byte[] END_OF_EVENTS = {'[', 'D', 'O', 'N', 'E', ']'};
    private static final int MOST_ERROR_BYTES = 64 * 1024;
    /** After its end mark, an answer should end at once, so that the connection can be used again. */
    private static final Duration LAST_BYTES = Duration.ofMillis(100);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProviderConfig config;
    private final String model;
    private final ModelLimits limits;
    private final HttpTransport transport;
    private final LangChainRequests requests;
    private final ReplyForm<?> form;
    private volatile SchemaSupport schemas;

    /** @param schemas which schemas it is asked for, until it refuses them */
    public HttpChatProvider(
            ProviderConfig config, String model, ModelLimits limits, SchemaForm schemas, HttpTransport transport) {
        this.config = config;
        this.model = model;
        this.limits = limits;
        this.transport = transport;
        this.requests = new LangChainRequests(config, model, limits);
        this.form = switch (config.type()) {
            case OPENAI, MISTRAL -> new OpenAiReply();
            case ANTHROPIC -> new AnthropicReply();
            case GEMINI -> new GeminiReply();
            case OLLAMA -> new OllamaReply();
        };
        this.schemas = SchemaSupport.valueOf(schemas.name());
    }

    @Override
    public String provider() {
        return config.name();
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public ModelLimits limits() {
        return limits;
    }

    @Override
    public SchemaSupport schemas() {
        return schemas;
    }

    @Override
    public ChatEnd chat(ChatCall call, ChatSink sink) {
        Patience patience = new Patience(config.limits().timeouts(), call, sink, System::nanoTime);
        ErrorText errors = new ErrorText(call, config.key());
        Answer answer = new Answer(call, errors, sink, patience);
        Optional<Duration> retryAfter = Optional.empty();
        ChatEnd end;
        try (Exchange exchange = send(call, patience)) {
            retryAfter = exchange.header("Retry-After").flatMap(wait -> RetryAfter.read(wait, exchange.header("Date")));
            if (exchange.status() != 200) {
                throw refusal(exchange, call, errors);
            }
            read(exchange, answer, patience);
            answer.flush();
            end = answer.end();
        } catch (IOException e) {
            answer.flush();
            end = answer.end(e instanceof BrokenCall broken ? broken : unreadable());
        }
        if (end.reason() == Reason.SCHEMA_REFUSED) {
            call.schema().ifPresent(refused -> remember(refused.form()));
        }
        return new ChatEnd(end.reason(), end.usage(), end.message(), retryAfter);
    }

    /** A form that is no longer asked for was refused to a call that had been under way. */
    private synchronized void remember(SchemaSupport refused) {
        if (schemas == refused) {
            schemas = refused == SchemaSupport.POSITIONAL ? SchemaSupport.ORDINARY : SchemaSupport.NONE;
        }
    }

    private Exchange send(ChatCall call, Patience patience) throws BrokenCall {
        HttpRequest request = requests.write(call);
        return transport.post(URI.create(request.url()), request.headers(), request.body(), patience);
    }

    private void read(Exchange exchange, Answer answer, Patience patience) throws IOException {
        InputStream body = exchange.body();
        Frames frames = new Frames(formOf(exchange), body, answer::flush);
        while (!answer.isEnded() && frames.next()) {
            if (isEndOfEvents(frames)) {
                answer.ended();
            } else {
                form.read(frames.bytes(), frames.size(), answer);
            }
        }
        if (answer.isEnded()) {
            answer.flush();
            readLastBytes(body, patience);
        }
    }

    private static boolean isEndOfEvents(Frames frames) {
        return frames.size() == END_OF_EVENTS.length
                && Arrays.equals(frames.bytes(), 0, frames.size(), END_OF_EVENTS, 0, END_OF_EVENTS.length);
    }

    private static void readLastBytes(InputStream body, Patience patience) {
        patience.almostDone(LAST_BYTES);
        try {
            body.skipNBytes(MOST_ERROR_BYTES);
        } catch (IOException e) {
            // the answer is whole: what its connection does afterwards does not matter
            return;
        }
    }

    private Frames.Form formOf(Exchange exchange) throws BrokenCall {
        boolean byLine = config.type() == ProviderType.OLLAMA;
        String type = exchange.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html")) {
            throw new BrokenCall(Reason.INVALID, "answered with a web page: the address may be wrong");
        }
        if (type.startsWith("text/event-stream")) {
            return Frames.Form.EVENTS;
        }
        if (type.contains("json")) {
            return byLine ? Frames.Form.LINES : Frames.Form.WHOLE;
        }
        return byLine ? Frames.Form.LINES : Frames.Form.EVENTS;
    }

    private static BrokenCall refusal(Exchange exchange, ChatCall call, ErrorText errors) throws BrokenCall {
        JsonNode body = MissingNode.getInstance();
        try {
            JsonNode read = JSON.readTree(exchange.body().readNBytes(MOST_ERROR_BYTES));
            body = read == null ? body : read;
        } catch (BrokenCall e) {
            if (e.reason() == Reason.CANCELLED) {
                throw e;
            }
        } catch (IOException e) {
            // no JSON: the status says enough
            body = MissingNode.getInstance();
        }
        return ProviderErrors.ofStatus(exchange.status(), body, call.schema().isPresent(), errors);
    }

    private static BrokenCall unreadable() {
        return new BrokenCall(Reason.INVALID, "sent what cannot be unpacked");
    }

    /** Where it is asked, for logs and checks; holds no key. */
    public URI address() {
        return config.baseUrl();
    }

    /** Nothing more than names. */
    @Override
    public String toString() {
        return Map.of("provider", config.name(), "model", model).toString();
    }
}
