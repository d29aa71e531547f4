package dev.planwright.http;

import dev.planwright.document.PlanDocument;
import dev.planwright.document.PlanDocumentReader;
import dev.planwright.document.ReadPlan;
import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.port.in.PlanReviewer;
import dev.planwright.domain.request.ContextValue;
import io.javalin.http.Context;
import java.util.List;

/** The routes for plans that were made elsewhere. Thread-safe. */
final class ReviewRoutes {
    private final PlanReviewer reviewer;
    private final Admission admission;
    private final RequestBody body;
    private final InputRules rules;
    private final PlanDocumentReader reader;

    ReviewRoutes(HttpSettings settings, PlanReviewer reviewer, Admission admission) {
        this.reviewer = reviewer;
        this.admission = admission;
        this.body = new RequestBody(settings.maxBodyBytes(), settings.readTime());
        this.rules = InputRules.PLAN.withMaxBytes(settings.maxBodyBytes());
        this.reader = new PlanDocumentReader(rules, settings.workingTime());
    }

    void validate(Context context) {
        ContextValue tree = tree(context);
        try (Run run = admission.admit()) {
            ReadPlan plan = reader.read(tree);
            List<Finding> findings = reviewer.check(plan.request(), plan.draft());
            run.workDone();
            Answer.json(context.res(), JsonOutput.compact(PlanDocument.verdict(findings)));
        }
    }

    void schedule(Context context) {
        ContextValue tree = tree(context);
        try (Run run = admission.admit()) {
            ReadPlan plan = reader.read(tree);
            String document = PlanDocument.json(reviewer.schedule(plan.request(), plan.draft()));
            run.workDone();
            Answer.json(context.res(), document);
        }
    }

    private ContextValue tree(Context context) {
        byte[] json = body.read(context.req());
        try {
            return Syntax.JSON.parse(json, rules);
        } catch (PlanningException e) {
            throw new RefusedException(Refusals.unreadable(e));
        }
    }
}
