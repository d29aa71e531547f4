package dev.planwright.http.plans;

import dev.planwright.http.exchange.RouteTable;
import dev.planwright.http.exchange.Routes;
import io.javalin.http.Context;

/** The routes that make plans, as one answer and as a stream. Thread-safe. */
public final class PlanRoutes implements Routes {
    private final String path;
    private final PlanOrders orders;
    private final PlanAnswers answers;

    /** @param path where plans are made; the stream is below it */
    public PlanRoutes(String path, PlanOrders orders, PlanAnswers answers) {
        this.path = path;
        this.orders = orders;
        this.answers = answers;
    }

    @Override
    public void register(RouteTable table) {
        table.post(path, this::plan, answers.refusals()).post(path + "/stream", this::stream, answers.refusals());
    }

    private void plan(Context context) {
        answers.whole(context, orders.read(context).get());
    }

    private void stream(Context context) {
        answers.stream(context, orders.read(context));
    }
}
