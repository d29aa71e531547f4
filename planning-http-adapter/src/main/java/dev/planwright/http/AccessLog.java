package dev.planwright.http;

import dev.planwright.document.FieldsBuilder;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.http.exchange.Caller;
import dev.planwright.http.exchange.Mark;
import dev.planwright.http.exchange.Outcome;
import dev.planwright.http.exchange.RouteTable;
import java.time.Duration;
import java.time.Instant;
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
        return JsonOutput.compact(new FieldsBuilder()
                .text(
                        "time",
                        Instant.ofEpochMilli(Request.getTimeStamp(request)).toString())
                .text("request_id", mark.requestId())
                .text("trace_id", mark.traceId())
                .text("caller", Caller.of(request).name())
                .text("method", method)
                .text("route", route)
                .number("status", response.getStatus())
                .text("outcome", Outcome.of(request))
                .number("bytes", Response.getContentBytesWritten(response))
                .number("millis", time.toMillis())
                .build());
    }
}
