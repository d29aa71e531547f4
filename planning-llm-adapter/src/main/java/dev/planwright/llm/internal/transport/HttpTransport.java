package dev.planwright.llm.internal.transport;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.MDC;

/**
 * Sends requests to one provider over HTTP/1.1. Proxies and certificate authorities are those of the JVM's system
 * properties. No thread is held by an open answer but the one that reads it. Thread-safe.
 */
public final class HttpTransport {
    /** The W3C trace context of whoever asked, as the server notes it for the log. */
    private static final List<String> TRACE = List.of("traceparent", "tracestate");

    private final HttpClient client;

    /**
     * @param connectTimeout until a connection stands, TLS included
     */
    public HttpTransport(Duration connectTimeout) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .executor(Runnable::run)
                .build();
    }

    /**
     * Posts a body and waits for the head of the answer.
     *
     * @throws BrokenCall if none comes
     */
    public Exchange post(URI url, Map<String, List<String>> headers, String body, Patience patience) throws BrokenCall {
        return send(HttpRequest.newBuilder(url).POST(new SentOnce(body)), headers, patience);
    }

    /**
     * Asks for a page and waits for the head of the answer.
     *
     * @throws BrokenCall if none comes
     */
    public Exchange get(URI url, Map<String, List<String>> headers, Patience patience) throws BrokenCall {
        return send(HttpRequest.newBuilder(url).GET(), headers, patience);
    }

    private Exchange send(HttpRequest.Builder request, Map<String, List<String>> headers, Patience patience)
            throws BrokenCall {
        headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        TRACE.forEach(name -> Optional.ofNullable(MDC.get(name)).ifPresent(value -> request.setHeader(name, value)));
        Exchange exchange = new Exchange(patience);
        exchange.start(client, request.build());
        return exchange;
    }
}
