package dev.planwright.http.plans;

import dev.planwright.document.PlanDocument;
import dev.planwright.document.PlanDocumentReader;
import dev.planwright.document.ReadPlan;
import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.in.PlanReviewer;
import dev.planwright.http.exchange.Answer;
import dev.planwright.http.exchange.Refusals;
import dev.planwright.http.exchange.RequestBody;
import dev.planwright.http.exchange.RouteTable;
import dev.planwright.http.exchange.Routes;
import io.javalin.http.Context;

/** The routes for plans that were made elsewhere. Thread-safe. */
public final class ReviewRoutes implements Routes {
    private final PlanReviewer reviewer;
    private final RequestBody body;
    private final PlanDocumentReader reader;

    public ReviewRoutes(PlanReviewer reviewer, RequestBody body, WorkingTime workingTime) {
        this.reviewer = reviewer;
        this.body = body;
        this.reader = new PlanDocumentReader(InputRules.PLAN, workingTime);
    }

    @Override
    public void register(RouteTable table) {
        table.post("/task-planning/validate", this::validate, Refusals.STANDARD)
                .post("/task-planning/schedule", this::schedule, Refusals.STANDARD);
    }

    private void validate(Context context) {
        ReadPlan plan = read(context);
        Answer.json(context, JsonOutput.compact(PlanDocument.verdict(reviewer.check(plan.request(), plan.draft()))));
    }

    private void schedule(Context context) {
        ReadPlan plan = read(context);
        Answer.json(context, PlanDocument.json(reviewer.schedule(plan.request(), plan.draft())));
    }

    private ReadPlan read(Context context) {
        return reader.read(body.tree(context.req(), InputRules.PLAN));
    }
}
