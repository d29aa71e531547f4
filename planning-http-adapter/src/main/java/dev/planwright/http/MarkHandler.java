package dev.planwright.http;

import dev.planwright.http.exchange.Mark;
import dev.planwright.http.exchange.Peer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Marks each request, notes from whom it comes, and puts on its answer what every answer says. Thread-safe. */
final class MarkHandler extends Handler.Wrapper {
    /** Two years, as those who keep lists of such servers ask for. */
    private static final String STRICT_TRANSPORT = "max-age=63072000";

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields given = request.getHeaders();
        Mark.of(given.get("traceparent"), given.getValuesList("tracestate")).put(request);
        new Peer(request.getConnectionMetaData().getConnection().getEndPoint()).put(request);
        put(request, response);
        return super.handle(request, response, callback);
    }

    /** The headers of every answer. There are no pages but one, which says for itself what it may do. */
    static void put(Request request, Response response) {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(Mark.HEADER, Mark.of(request).requestId());
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.put("Referrer-Policy", "no-referrer");
        if (request.isSecure()) {
            headers.put(HttpHeader.STRICT_TRANSPORT_SECURITY, STRICT_TRANSPORT);
        }
    }
}
