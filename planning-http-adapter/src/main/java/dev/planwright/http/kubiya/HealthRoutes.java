package dev.planwright.http.kubiya;

import dev.planwright.document.FieldsBuilder;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.http.exchange.Answer;
import dev.planwright.http.exchange.RouteTable;
import dev.planwright.http.exchange.Routes;
import io.javalin.http.Context;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** The routes on which the Kubiya SDK asks how the server is. Thread-safe. */
public final class HealthRoutes implements Routes {
    private final Runnable requireReady;
    private final IntSupplier running;
    private final Supplier<Catalogue> catalogue;

    /**
     * @param requireReady refuses if no work is taken in
     * @param running how many plans are being made
     */
    public HealthRoutes(Runnable requireReady, IntSupplier running, Supplier<Catalogue> catalogue) {
        this.requireReady = requireReady;
        this.running = running;
        this.catalogue = catalogue;
    }

    @Override
    public void register(RouteTable table) {
        table.get("/api/health", context -> Answer.json(context, "{\"status\":\"ok\"}"))
                .get("/api/ready", this::ready)
                .get("/api/health/detailed", this::detailed);
    }

    private void ready(Context context) {
        requireReady.run();
        Answer.json(context, "{\"status\":\"ready\"}");
    }

    private void detailed(Context context) {
        requireReady.run();
        Catalogue known = catalogue.get();
        Answer.json(
                context,
                JsonOutput.compact(new FieldsBuilder()
                        .text("status", "ok")
                        .number("running_plans", running.getAsInt())
                        .put(
                                "catalogue",
                                new FieldsBuilder()
                                        .number("agents", known.agents().size())
                                        .number("teams", known.teams().size())
                                        .number(
                                                "environments",
                                                known.environments().size())
                                        .number(
                                                "worker_queues",
                                                known.workerQueues().size())
                                        .number("models", known.models().size())
                                        .build())
                        .build()));
    }
}
