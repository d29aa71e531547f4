package dev.planwright.http.plans;

import dev.planwright.document.FeedbackReader;
import dev.planwright.document.PlanDocument;
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
import dev.planwright.http.exchange.StreamForm;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** The routes of plans that are there or being made. A caller sees its own only. Thread-safe. */
public final class RunRoutes implements Routes {
    private static final String PLANS = "/task-planning/plans";
    private static final String PLAN = PLANS + "/{id}";

    private final PlanRuns runs;
    private final RunDesk desk;
    private final RunStream streams;
    private final StreamForm form;
    private final PlanOrders orders;
    private final RequestBody body;

    /** @param body how a body is read that is no order */
    public RunRoutes(
            PlanRuns runs, RunDesk desk, RunStream streams, StreamForm form, PlanOrders orders, RequestBody body) {
        this.runs = runs;
        this.desk = desk;
        this.streams = streams;
        this.form = form;
        this.orders = orders;
        this.body = body;
    }

    /** Where a plan is to be had. */
    static String location(String planId) {
        return PLANS + "/" + planId;
    }

    @Override
    public void register(RouteTable table) {
        table.get(PLANS, this::list)
                .get(PLAN, this::plan)
                .get(PLAN + "/stream", this::stream)
                .delete(PLAN, this::delete)
                .post(PLAN + "/resume", this::resume, Refusals.STANDARD)
                .post(PLAN + "/revise", this::revise, Refusals.STANDARD);
    }

    private void list(Context context) {
        int limit = Listing.limit(context);
        List<StoredRun> mine = runs.list(Caller.of(context).name());
        Answer.json(context, JsonOutput.compact(Listing.of(mine, limit)));
    }

    /** The plan, if there is one; a plan that is being made again is the one that there was. */
    private void plan(Context context) {
        StoredRun run = find(context);
        Optional<Plan> plan = run.plan();
        if (plan.isPresent()) {
            Answer.json(context, PlanDocument.json(plan.get()));
        } else if (run.isRunning()) {
            context.header("Retry-After", "1");
            Answer.json(context, 202, JsonOutput.compact(Listing.of(run)));
        } else {
            desk.await(context, run.planId(), Refusals.STANDARD);
        }
    }

    private StoredRun find(Context context) {
        return runs.find(Caller.of(context).name(), context.pathParam("id"))
                .orElseThrow(() -> new RefusedException(Refusal.noSuchPlan()));
    }

    private void stream(Context context) {
        streams.deliverAgain(context, context.pathParam("id"), lastEventId(context), form, Refusals.STANDARD);
    }

    private static long lastEventId(Context context) {
        String id = context.req().getHeader("Last-Event-ID");
        if (id == null || id.isBlank()) {
            return 0;
        }
        if (!id.strip().matches("\\d{1,18}")) {
            throw new RefusedException(
                    Refusal.malformed(400, "The header Last-Event-ID must be the number of an event of this stream"));
        }
        return Long.parseLong(id.strip());
    }

    private void delete(Context context) {
        if (!runs.delete(Caller.of(context).name(), context.pathParam("id"))) {
            throw new RefusedException(Refusal.noSuchPlan());
        }
        context.res().setStatus(204);
    }

    /** Goes on from what is known of the plan here, or else from the draft in the body, as a new plan. */
    private void resume(Context context) {
        String planId = runs.resume(Caller.of(context).name(), context.pathParam("id"))
                .map(RunDesk::started)
                .orElseGet(() -> resumeFromDraft(context));
        answer(context, planId);
    }

    private void revise(Context context) {
        String feedback = FeedbackReader.read(body.tree(context.req(), InputRules.REQUEST));
        String planId = runs.revise(Caller.of(context).name(), context.pathParam("id"), feedback)
                .map(RunDesk::started)
                .orElseThrow(() -> new RefusedException(Refusal.noSuchPlan()));
        answer(context, planId);
    }

    private void answer(Context context, String planId) {
        context.header("Location", location(planId));
        Answer.json(context, PlanDocument.json(desk.await(context, planId, Refusals.STANDARD)));
    }

    private String resumeFromDraft(Context context) {
        if (!RequestBody.isThere(context.req())) {
            throw new RefusedException(Refusal.nothingToResume());
        }
        return orders.start(context);
    }
}
