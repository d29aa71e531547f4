package dev.planwright.http;

import dev.planwright.domain.port.in.PlanRuns;
import dev.planwright.http.exchange.Streams;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;

/** What the server measures of itself. Thread-safe. */
final class ServerMetrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    ServerMetrics(PlanRuns runs, Streams streams) {
        Metrics.addRegistry(registry); // what other parts of the program count is shown too
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collections.bindTo(registry);
        Gauge.builder("planwright.runs", runs, PlanRuns::running)
                .description("Plans that are being made")
                .register(registry);
        Gauge.builder("planwright.streams", streams, Streams::open)
                .description("Streams that are open")
                .register(registry);
    }

    /** Counts an answered request. */
    void answered(String method, String route, int status, Duration time) {
        Timer.builder("http.server.requests")
                .description("Answered requests; a stream counts when it ends")
                .tag("method", method)
                .tag("route", route)
                .tag("status", Integer.toString(status))
                .register(registry)
                .record(time);
    }

    /** All measures in the text form of Prometheus. */
    String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        Metrics.removeRegistry(registry);
        collections.close();
        registry.close();
    }
}
