package dev.planwright.http.plans;

import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.run.StoredRun;
import dev.planwright.http.exchange.Refusal;
import dev.planwright.http.exchange.RefusedException;
import io.javalin.http.Context;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        List<ContextValue> plans =
                runs.stream().limit(limit).<ContextValue>map(Listing::of).toList();
        return new ContextValue.Fields(
                Map.of("plans", new ContextValue.Items(plans), "total", ContextValue.of(runs.size())));
    }

    static ContextValue.Fields of(StoredRun run) {
        Map<String, ContextValue> fields = new LinkedHashMap<>();
        fields.put("plan_id", ContextValue.of(run.planId()));
        fields.put("status", ContextValue.of(status(run)));
        fields.put("task_description", ContextValue.of(run.request().task()));
        run.plan().ifPresent(plan -> {
            fields.put("title", ContextValue.of(plan.outline().title()));
            fields.put("revision", ContextValue.of(plan.revision()));
            fields.put("steps", ContextValue.of(plan.steps().size()));
        });
        fields.put(
                "created_at",
                ContextValue.of(run.startedAt().truncatedTo(ChronoUnit.MILLIS).toString()));
        return new ContextValue.Fields(fields);
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
