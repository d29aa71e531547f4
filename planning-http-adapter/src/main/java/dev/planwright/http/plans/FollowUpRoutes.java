package dev.planwright.http.plans;

import dev.planwright.document.PlanDocument;
import dev.planwright.document.PlanRequestReader;
import dev.planwright.document.tree.InputRules;
import dev.planwright.domain.plan.DurationText;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.in.PlanRuns;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.ParentStep;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
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
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** The route that breaks one step of a plan down into a plan of its own. Thread-safe. */
public final class FollowUpRoutes implements Routes {
    private static final String TASK = "task_description";

    private final PlanRuns runs;
    private final RunDesk desk;
    private final RequestBody body;
    private final WorkingTime workingTime;

    public FollowUpRoutes(PlanRuns runs, RunDesk desk, RequestBody body, WorkingTime workingTime) {
        this.runs = runs;
        this.desk = desk;
        this.body = body;
        this.workingTime = workingTime;
    }

    @Override
    public void register(RouteTable table) {
        table.post("/task-planning/plans/{id}/steps/{step}/plan", this::followUp, Refusals.STANDARD);
    }

    private void followUp(Context context) {
        Plan plan = runs.find(Caller.of(context).name(), context.pathParam("id"))
                .flatMap(StoredRun::plan)
                .orElseThrow(() -> new RefusedException(Refusal.noSuchPlan()));
        PlanRequest request = request(context, plan, place(plan, context.pathParam("step")));
        String planId = desk.start(context, request);
        context.header("Location", PlanAnswers.location(planId));
        Answer.json(context, PlanDocument.json(desk.await(context, planId, Refusals.STANDARD)));
    }

    /** By its id, or else by its number from 1. */
    private static int place(Plan plan, String step) {
        List<Step> steps = plan.steps();
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).id().value().equals(step) || isNumber(step, i + 1))
                .boxed()
                .min((a, b) ->
                        Boolean.compare(isNumber(step, a + 1), isNumber(step, b + 1))) // an id may look like a number
                .orElseThrow(() -> new RefusedException(Refusal.noSuchStep(plan.id())));
    }

    private static boolean isNumber(String text, int number) {
        return text.equals(Integer.toString(number));
    }

    /** The body may say another task, more context and options; all three may be left out, and so may the body. */
    private PlanRequest request(Context context, Plan plan, int place) {
        Step step = plan.steps().get(place);
        Map<String, ContextValue> fields = new LinkedHashMap<>();
        fields.put(TASK, ContextValue.of("Detailed breakdown: " + step.name()));
        fields.putAll(given(context));
        PlanRequest said = PlanRequestReader.read(new ContextValue.Fields(fields), Set.of());
        return PlanRequest.of(said.task(), over(plan.request().context(), said.context()), said.options())
                .withParent(parent(plan, step, place));
    }

    private Map<String, ContextValue> given(Context context) {
        if (!RequestBody.isThere(context.req())) {
            return Map.of();
        }
        return body.tree(context.req(), InputRules.REQUEST) instanceof ContextValue.Fields fields
                ? fields.values()
                : Map.of("body", ContextValue.of("is not an object")); // the reader says so by name
    }

    private static PlanContext over(PlanContext parent, PlanContext own) {
        PlanContext both = parent;
        for (Map.Entry<String, ContextValue> entry : own.root().values().entrySet()) {
            both = both.with(entry.getKey(), entry.getValue());
        }
        return both;
    }

    private ParentStep parent(Plan plan, Step step, int place) {
        return new ParentStep(
                Optional.of(plan.id()),
                Optional.of(step.id().value()),
                OptionalInt.of(place + 1),
                plan.request().task(),
                Optional.of(step.name()),
                step.subtasks(),
                step.estimate().map(estimate -> DurationText.format(estimate.likely(), workingTime)));
    }
}
