package dev.planwright.http.plans;

import dev.planwright.document.PlanDocument;
import dev.planwright.http.exchange.Answer;
import dev.planwright.http.exchange.Refusals;
import dev.planwright.http.exchange.RunDesk;
import dev.planwright.http.exchange.RunStream;
import dev.planwright.http.exchange.StreamForm;
import io.javalin.http.Context;
import java.util.function.Supplier;

/**
 * How the plan of a run is answered: in one piece or as a stream, with where it is to be had. Thread-safe.
 *
 * @param refusals in which statuses what goes wrong is told
 */
public record PlanAnswers(RunDesk desk, RunStream streams, StreamForm form, Refusals refusals) {

    /** Where a plan is to be had. */
    static String location(String planId) {
        return RunRoutes.PLANS + "/" + planId;
    }

    /** Waits for the plan and answers with it. */
    void whole(Context context, String planId) {
        context.header("Location", location(planId));
        Answer.json(context, PlanDocument.json(desk.await(context, planId, refusals)));
    }

    /** Starts a run and answers with its events. */
    void stream(Context context, Supplier<String> start) {
        streams.deliverNew(context, () -> located(context, start.get()), form, refusals);
    }

    private static String located(Context context, String planId) {
        context.header("Location", location(planId) + "/stream");
        return planId;
    }

    /** Answers with the events of a run from after one of them. */
    void streamAgain(Context context, String planId, long after) {
        streams.deliverAgain(context, planId, after, form, refusals);
    }
}
