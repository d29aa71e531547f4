package dev.planwright.http;

import dev.planwright.document.PlanDocument;
import dev.planwright.document.PlanEventDocument;
import dev.planwright.document.PlanRequestReader;
import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanRequest;
import io.javalin.http.Context;
import java.util.Set;

/** The routes that make plans, as one answer and as a stream. Thread-safe. */
final class PlanRoutes {
    private final HttpSettings settings;
    private final Planner planner;
    private final Admission admission;
    private final Background background;
    private final RequestBody body;
    private final Refusals refusals;

    PlanRoutes(HttpSettings settings, Planner planner, Admission admission, Background background, Refusals refusals) {
        this.settings = settings;
        this.planner = planner;
        this.admission = admission;
        this.background = background;
        this.body = new RequestBody(settings.maxBodyBytes(), settings.readTime());
        this.refusals = refusals;
    }

    void plan(Context context) {
        PlanRequest request = request(context);
        try (Run run = admission.admit()) {
            Answer.json(context.res(), PlanDocument.json(planned(request, run)));
        }
    }

    /** What goes wrong before the first event is an answer of its own, afterwards it is the last event. */
    void stream(Context context) {
        PlanRequest request = request(context);
        try (Run run = admission.admit();
                EventStream stream = new EventStream(
                        context.res(), background, settings.keepAlive(), () -> run.stop(Run.Stop.READER_LOST))) {
            PlanEventSender sender = new PlanEventSender(stream, settings.workingTime());
            try {
                Plan plan = planned(request, run.listening(sender));
                sender.flush();
                stream.send(PlanEventDocument.complete(PlanDocument.json(plan)));
            } catch (RuntimeException e) {
                Refusal refusal = refusals.of(e, run.planId());
                if (!stream.isStarted()) {
                    throw new RefusedException(refusal);
                }
                stream.send(PlanEventDocument.error(refusal.problem()));
            }
        }
    }

    private Plan planned(PlanRequest request, Run run) {
        PlanOutcome outcome;
        try {
            outcome = planner.plan(request, run);
        } catch (RuntimeException e) {
            throw new RefusedException(refusals.of(e, run));
        } finally {
            run.workDone();
        }
        return outcome.fold(PlanOutcome.Planned::plan, needsInput -> {
            throw new RefusedException(Refusals.needsInput(needsInput));
        });
    }

    private PlanRequest request(Context context) {
        return PlanRequestReader.read(tree(body.read(context.req())), Set.of());
    }

    private ContextValue tree(byte[] json) {
        try {
            return Syntax.JSON.parse(json, InputRules.REQUEST.withMaxBytes(settings.maxBodyBytes()));
        } catch (PlanningException e) {
            throw new RefusedException(Refusals.unreadable(e));
        }
    }
}
