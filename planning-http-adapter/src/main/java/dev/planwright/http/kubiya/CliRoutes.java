package dev.planwright.http.kubiya;

import dev.planwright.document.FieldsBuilder;
import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.port.in.PlanRuns;
import dev.planwright.domain.run.StoredRun;
import dev.planwright.http.exchange.Answer;
import dev.planwright.http.exchange.Caller;
import dev.planwright.http.exchange.Refusal;
import dev.planwright.http.exchange.Refusals;
import dev.planwright.http.exchange.RefusedException;
import dev.planwright.http.exchange.RequestBody;
import dev.planwright.http.exchange.RouteTable;
import dev.planwright.http.exchange.Routes;
import dev.planwright.http.exchange.RunDesk;
import dev.planwright.http.exchange.RunStream;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The routes on which the Kubiya CLI makes and reads plans, in its own form. It sends a request again on 502, 503 and 504,
 * so what failed behind us is told as on the routes of the SDK. Thread-safe.
 */
public final class CliRoutes implements Routes {
    private static final String PLAN = "/api/v1/tasks/plan";
    /** The CLI may miss the last event of a connection that ends at once. */
    private static final Duration LINGER = Duration.ofMillis(200);

    private final PlanRuns runs;
    private final RunDesk desk;
    private final RunStream streams;
    private final RequestBody body;
    private final Supplier<Catalogue> catalogue;

    public CliRoutes(PlanRuns runs, RunDesk desk, RunStream streams, RequestBody body, Supplier<Catalogue> catalogue) {
        this.runs = runs;
        this.desk = desk;
        this.streams = streams;
        this.body = body;
        this.catalogue = catalogue;
    }

    @Override
    public void register(RouteTable table) {
        table.post(PLAN, this::plan, Refusals.SDK)
                .post(PLAN + "/stream", this::stream, Refusals.SDK)
                .get(PLAN + "/health", context -> Answer.json(context, "{\"status\":\"ok\"}"))
                .get(PLAN + "/{id}", this::planById, Refusals.SDK);
    }

    private void plan(Context context) {
        CliRequest request = request(context);
        String planId = desk.start(context, request.request());
        answer(context, desk.await(context, planId, Refusals.SDK), chosenFrom(request));
    }

    private void stream(Context context) throws InterruptedException {
        CliRequest request = request(context);
        streams.deliverNew(
                context, () -> desk.start(context, request.request()), new CliForm(chosenFrom(request)), Refusals.SDK);
        Thread.sleep(LINGER.toMillis());
    }

    private void planById(Context context) {
        StoredRun run = runs.find(Caller.of(context).name(), context.pathParam("id"))
                .orElseThrow(() -> new RefusedException(Refusal.noSuchPlan()));
        Optional<Plan> plan = run.plan();
        if (plan.isEmpty() && run.isRunning()) {
            context.header("Retry-After", "1");
            Answer.json(
                    context,
                    202,
                    JsonOutput.compact(new FieldsBuilder()
                            .text("plan_id", run.planId())
                            .text("status", "running")
                            .build()));
        } else {
            answer(context, plan.orElseGet(() -> desk.await(context, run.planId(), Refusals.SDK)), catalogue.get());
        }
    }

    private CliRequest request(Context context) {
        return CliRequest.read(body.tree(context.req(), InputRules.REQUEST));
    }

    private Catalogue chosenFrom(CliRequest request) {
        return catalogue.get().choosingFrom(request.offered());
    }

    private static void answer(Context context, Plan plan, Catalogue catalogue) {
        Answer.json(context, JsonOutput.compact(CliPlan.answer(plan, catalogue)));
    }
}
