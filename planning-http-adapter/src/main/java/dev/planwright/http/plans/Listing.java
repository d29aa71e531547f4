package dev.planwright.http.plans;

import dev.planwright.document.FieldsBuilder;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.run.StoredRun;
import dev.planwright.http.exchange.Refusal;
import dev.planwright.http.exchange.RefusedException;
import io.javalin.http.Context;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Plans at a glance. Thread-safe. */
final class Listing {
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private Listing() {}

    /** How many plans a request wants to see: {@code limit}, from 1 to 1,000. */
    static int limit(Context context) {
        String limit = context.queryParam("limit");
        if (limit == null) {
            return USUAL;
        }
        int number = limit.matches("\\d{1,4}") ? Integer.parseInt(limit) : 0;
        if (number < 1 || number > MOST) {
            throw new RefusedException(
                    Refusal.malformed(400, "The parameter limit must be a whole number from 1 to 1000"));
        }
        return number;
    }

    static ContextValue.Fields of(List<StoredRun> runs, int limit) {
        return new FieldsBuilder()
                .list("plans", runs.stream().limit(limit).toList(), Listing::of)
                .number("total", runs.size())
                .build();
    }

    static ContextValue.Fields of(StoredRun run) {
        FieldsBuilder fields = new FieldsBuilder()
                .text("plan_id", run.planId())
                .text("status", status(run))
                .text("task_description", run.request().task());
        run.plan()
                .ifPresent(plan -> fields.text("title", plan.outline().title())
                        .number("revision", plan.revision())
                        .number("steps", plan.steps().size()));
        return fields.text(
                        "created_at",
                        run.startedAt().truncatedTo(ChronoUnit.MILLIS).toString())
                .build();
    }

    private static String status(StoredRun run) {
        return run.end()
                .map(end -> end.fold(
                        planned -> "completed",
                        needsInput -> "needs_input",
                        failed -> "failed",
                        stopped -> stopped.reason().code()))
                .orElse("running");
    }
}
