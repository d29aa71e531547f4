package dev.planwright.http.kubiya;

import dev.planwright.http.exchange.Refusal;
import dev.planwright.http.exchange.Refusals;
import dev.planwright.http.exchange.RefusedException;
import dev.planwright.http.exchange.RouteTable;
import dev.planwright.http.exchange.Routes;
import io.javalin.http.Handler;

/**
 * The routes on which the Kubiya clients have plans carried out, or make a worker queue for it: they say that this server
 * does not. Thread-safe.
 */
public final class ExecutionRoutes implements Routes {
    private static final Handler NONE = context -> {
        throw new RefusedException(Refusal.of(
                501,
                "execution_not_available",
                "This server does not execute plans",
                "This server makes plans and does not execute them; carry out the steps yourself, each step's context"
                        + " says what it needs to know"));
    };

    @Override
    public void register(RouteTable table) {
        table.post("/api/v1/agents/{id}/execute", NONE, Refusals.SDK)
                .post("/api/v1/teams/{id}/execute", NONE, Refusals.SDK)
                .post("/api/v1/environments/{id}/worker-queues", NONE, Refusals.SDK)
                .get("/api/v1/executions/{id}", NONE, Refusals.SDK)
                .get("/api/v1/executions/{id}/stream", NONE, Refusals.SDK);
    }
}
