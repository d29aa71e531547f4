package dev.planwright.http;

import dev.planwright.http.exchange.Admission;
import dev.planwright.http.exchange.Answer;
import dev.planwright.http.exchange.Refusal;
import dev.planwright.http.exchange.RefusedException;
import dev.planwright.http.exchange.RouteTable;
import dev.planwright.http.exchange.Routes;
import io.javalin.http.Context;
import java.util.function.BooleanSupplier;

/** The routes of those who watch over the server. Thread-safe. */
final class OperationRoutes implements Routes {
    private final Admission admission;
    private final ServerMetrics metrics;
    private final BooleanSupplier ready;

    OperationRoutes(Admission admission, ServerMetrics metrics, BooleanSupplier ready) {
        this.admission = admission;
        this.metrics = metrics;
        this.ready = ready;
    }

    @Override
    public void register(RouteTable table) {
        table.open("/health", context -> Answer.json(context, "{\"status\":\"ok\"}"))
                .open("/ready", this::ready)
                .get("/metrics", this::metrics);
    }

    /** @throws RefusedException 503 if no work is taken in */
    void requireReady() {
        admission.requireNotDraining();
        if (!ready.getAsBoolean()) {
            throw new RefusedException(Refusal.starting());
        }
    }

    private void ready(Context context) {
        requireReady();
        Answer.json(context, "{\"status\":\"ready\"}");
    }

    private void metrics(Context context) {
        context.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.scrape());
    }
}
