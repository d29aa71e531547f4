package dev.planwright.llm.internal.transport;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * Sends requests to one provider over HTTP/1.1. Proxies and certificate authorities are those of the JVM's system
 * properties, the credentials for a proxy among them ({@code https.proxyUser}). No thread is held by an open answer but the one that reads it. Thread-safe.
 */
public final class HttpTransport {
    /** The W3C trace context of whoever asked, as the server notes it for the log. */
    private static final List<String> TRACE = List.of("traceparent", "tracestate");

    private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";

    private final HttpClient client;
    private final Contact contact = new Contact(System::nanoTime);
    private final Optional<String> ofProxy = proxyCredentials();

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
        return send(() -> HttpRequest.newBuilder(url).POST(new SentOnce(body)), headers, patience);
    }

    /**
     * Asks for a page and waits for the head of the answer.
     *
     * @throws BrokenCall if none comes
     */
    public Exchange get(URI url, Map<String, List<String>> headers, Patience patience) throws BrokenCall {
        return send(() -> HttpRequest.newBuilder(url).GET(), headers, patience);
    }

    /** The client shows it to a proxy alone. */
    private static Optional<String> proxyCredentials() {
        String user = System.getProperty("https.proxyUser", System.getProperty("http.proxyUser", ""));
        String password = System.getProperty("https.proxyPassword", System.getProperty("http.proxyPassword", ""));
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return user.isEmpty()
                ? Optional.empty()
                : Optional.of("Basic " + Base64.getEncoder().encodeToString(both));
    }

    private Exchange send(Supplier<HttpRequest.Builder> request, Map<String, List<String>> headers, Patience patience)
            throws BrokenCall {
        return contact.reach(() -> {
            Exchange exchange = new Exchange(patience, contact);
            exchange.start(client, withHeaders(request.get(), headers));
            return exchange;
        });
    }

    private HttpRequest withHeaders(HttpRequest.Builder request, Map<String, List<String>> headers) {
        headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        TRACE.forEach(name -> Optional.ofNullable(MDC.get(name)).ifPresent(value -> request.setHeader(name, value)));
        ofProxy.ifPresent(credentials -> request.setHeader(PROXY_AUTHORIZATION, credentials));
        return request.build();
    }
}
