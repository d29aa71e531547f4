package dev.planwright.http.kubiya;

import dev.planwright.document.FieldsBuilder;
import dev.planwright.document.PlanEventDocument;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.request.ContextValue;
import java.util.List;

/**
 * The events of the CLI's stream. What changes afterwards is told as a thought, which the CLI shows: it knows no event
 * that takes a step back. Thread-safe.
 */
public final class CliEvents {
    private CliEvents() {}

    /** What there is to choose from; comes once, first. */
    public static PlanEventDocument resources(Catalogue catalogue) {
        return event(
                "resources_summary",
                new FieldsBuilder()
                        .number("agents", catalogue.agents().size())
                        .number("teams", catalogue.teams().size())
                        .number("environments", catalogue.environments().size())
                        .number("worker_queues", catalogue.workerQueues().size()));
    }

    /** What the CLI is told of an event; nothing of the plan itself, which {@link #complete} tells. */
    public static List<PlanEventDocument> of(PlanEvent event) {
        return event.fold(
                progress -> List.of(event(
                        "progress",
                        new FieldsBuilder()
                                .text("stage", progress.stage().code())
                                .text("message", progress.message())
                                .number("progress", progress.percent()))),
                outlined -> List.of(thought(outlined.title() + ": " + outlined.description())),
                proposed -> finished(proposed.step()),
                revised -> List.of(thought(
                        "Step %s was revised: %s".formatted(revised.step().name(), revised.reason()))),
                removed -> List.of(thought("Step %s was taken out: %s".formatted(removed.stepId(), removed.reason()))),
                provider -> List.of(thought("%s goes on instead of %s (%s), %d finished steps are kept"
                        .formatted(provider.to(), provider.from(), provider.reason(), provider.keptSteps()))),
                completed -> List.of());
    }

    /** The last event. */
    public static PlanEventDocument complete(Plan plan, Catalogue catalogue) {
        return new PlanEventDocument("complete", JsonOutput.compact(CliPlan.answer(plan, catalogue)));
    }

    /** The last event where there is no plan: the sentence of the problem document, and the rest of it. */
    public static PlanEventDocument error(ContextValue.Fields problem) {
        FieldsBuilder fields = new FieldsBuilder().put("error", sentence(problem));
        problem.values().forEach(fields::put);
        return event("error", fields);
    }

    private static ContextValue sentence(ContextValue.Fields problem) {
        String detail = text(problem, "detail");
        String questions = text(problem, "questions");
        return ContextValue.of(questions.isEmpty() ? detail : detail + " " + questions);
    }

    private static String text(ContextValue.Fields fields, String name) {
        ContextValue value = fields.values().get(name);
        return value == null ? "" : value.asText();
    }

    private static List<PlanEventDocument> finished(Step step) {
        return List.of(
                event(
                        "step_started",
                        new FieldsBuilder()
                                .text("step_name", step.name())
                                .text("step_description", step.description())),
                event("step_completed", new FieldsBuilder().text("step_name", step.name())));
    }

    private static PlanEventDocument thought(String content) {
        return event("thinking", new FieldsBuilder().text("content", content));
    }

    private static PlanEventDocument event(String name, FieldsBuilder data) {
        return new PlanEventDocument(name, JsonOutput.compact(data.build()));
    }
}
