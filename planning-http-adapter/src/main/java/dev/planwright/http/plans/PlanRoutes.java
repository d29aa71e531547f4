package dev.planwright.http.plans;

import dev.planwright.document.PlanDocument;
import dev.planwright.http.exchange.Answer;
import dev.planwright.http.exchange.Refusals;
import dev.planwright.http.exchange.RouteTable;
import dev.planwright.http.exchange.Routes;
import dev.planwright.http.exchange.RunDesk;
import dev.planwright.http.exchange.RunStream;
import dev.planwright.http.exchange.StreamForm;
import io.javalin.http.Context;

/** The routes that make plans, as one answer and as a stream. Thread-safe. */
public final class PlanRoutes implements Routes {
    private final String path;
    private final RunDesk desk;
    private final RunStream streams;
    private final StreamForm form;
    private final PlanOrders orders;
    private final Refusals refusals;

    /**
     * @param path where plans are made; the stream is below it
     * @param refusals in which statuses what goes wrong is told
     */
    public PlanRoutes(
            String path, RunDesk desk, RunStream streams, StreamForm form, PlanOrders orders, Refusals refusals) {
        this.path = path;
        this.desk = desk;
        this.streams = streams;
        this.form = form;
        this.orders = orders;
        this.refusals = refusals;
    }

    @Override
    public void register(RouteTable table) {
        table.post(path, this::plan, refusals).post(path + "/stream", this::stream, refusals);
    }

    private void plan(Context context) {
        String planId = orders.start(context);
        context.header("Location", RunRoutes.location(planId));
        Answer.json(context, PlanDocument.json(desk.await(context, planId, refusals)));
    }

    private void stream(Context context) {
        String planId = orders.start(context);
        context.header("Location", RunRoutes.location(planId) + "/stream");
        streams.deliverNew(context, planId, form, refusals);
    }
}
