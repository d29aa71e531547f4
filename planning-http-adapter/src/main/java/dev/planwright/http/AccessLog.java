package dev.planwright.http;

import dev.planwright.document.tree.JsonOutput;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.http.exchange.Caller;
import dev.planwright.http.exchange.Mark;
import dev.planwright.http.exchange.Outcome;
import dev.planwright.http.exchange.RouteTable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs each request when it is answered: one line of JSON, and nothing in it that a user typed. Counts them too.
 * Thread-safe.
 */
final class AccessLog implements RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger("planwright.access");

    private final ServerMetrics metrics;

    AccessLog(ServerMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void log(Request request, Response response) {
        Duration time = Duration.ofNanos(NanoTime.since(request.getBeginNanoTime()));
        String method = HttpMethod.fromString(request.getMethod()) == null ? "OTHER" : request.getMethod();
        String route = RouteTable.routeOf(request);
        metrics.answered(method, route, response.getStatus(), time);
        if (LOG.isInfoEnabled()) {
            LOG.info(line(request, response, method, route, time));
        }
    }

    private static String line(Request request, Response response, String method, String route, Duration time) {
        Mark mark = Mark.of(request);
        Map<String, ContextValue> fields = new LinkedHashMap<>();
        fields.put(
                "time",
                ContextValue.of(
                        Instant.ofEpochMilli(Request.getTimeStamp(request)).toString()));
        fields.put("request_id", ContextValue.of(mark.requestId()));
        fields.put("trace_id", ContextValue.of(mark.traceId()));
        fields.put("caller", ContextValue.of(Caller.of(request).name()));
        fields.put("method", ContextValue.of(method));
        fields.put("route", ContextValue.of(route));
        fields.put("status", ContextValue.of(response.getStatus()));
        fields.put("outcome", ContextValue.of(Outcome.of(request)));
        fields.put("bytes", ContextValue.of(Response.getContentBytesWritten(response)));
        fields.put("millis", ContextValue.of(time.toMillis()));
        return JsonOutput.compact(new ContextValue.Fields(fields));
    }
}
