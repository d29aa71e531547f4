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
import dev.planwright.http.exchange.RefusedException;
import dev.planwright.http.exchange.RequestBody;
import dev.planwright.http.exchange.RouteTable;
import dev.planwright.http.exchange.Routes;
import dev.planwright.http.exchange.RunDesk;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** The routes of plans that are there or being made. A caller sees its own only. Thread-safe. */
public final class RunRoutes implements Routes {
    static final String PLANS = "/task-planning/plans";
    private static final String PLAN = PLANS + "/{id}";

    private final PlanRuns runs;
    private final PlanOrders orders;
    private final RequestBody body;
    private final PlanAnswers answers;

    /** @param body how a body is read that is no order */
    public RunRoutes(PlanRuns runs, PlanOrders orders, RequestBody body, PlanAnswers answers) {
        this.runs = runs;
        this.orders = orders;
        this.body = body;
        this.answers = answers;
    }

    @Override
    public void register(RouteTable table) {
        table.get(PLANS, this::list).get(PLAN, this::plan).stream(PLAN + "/stream", this::stream)
                .delete(PLAN, this::delete)
                .post(PLAN + "/resume", this::resume, answers.refusals())
                .post(PLAN + "/revise", this::revise, answers.refusals());
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
            answers.desk().await(context, run.planId(), answers.refusals());
        }
    }

    private StoredRun find(Context context) {
        return runs.find(Caller.of(context).name(), context.pathParam("id"))
                .orElseThrow(() -> new RefusedException(Refusal.noSuchPlan()));
    }

    private void stream(Context context) {
        answers.streamAgain(context, context.pathParam("id"), lastEventId(context));
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
        Answer.nothing(context);
    }

    /** Goes on from what is known of the plan here, or else from the draft in the body, as a new plan. */
    private void resume(Context context) {
        String planId = runs.resume(Caller.of(context).name(), context.pathParam("id"))
                .map(RunDesk::started)
                .orElseGet(() -> resumeFromDraft(context));
        answers.whole(context, planId);
    }

    private void revise(Context context) {
        String feedback = FeedbackReader.read(body.tree(context.req(), InputRules.REQUEST));
        String planId = runs.revise(Caller.of(context).name(), context.pathParam("id"), feedback)
                .map(RunDesk::started)
                .orElseThrow(() -> new RefusedException(Refusal.noSuchPlan()));
        answers.whole(context, planId);
    }

    private String resumeFromDraft(Context context) {
        if (!RequestBody.isThere(context.req())) {
            throw new RefusedException(Refusal.nothingToResume());
        }
        return orders.read(context).get();
    }
}
