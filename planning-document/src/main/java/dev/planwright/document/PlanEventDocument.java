package dev.planwright.document;

import dev.planwright.document.tree.JsonOutput;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;

/**
 * An event as it is sent. Immutable, thread-safe.
 *
 * @param event its name
 * @param data one line of JSON
 */
public record PlanEventDocument(String event, String data) {

    /**
     * An event of the engine.
     *
     * @param workingTime how long a day is where a step says "3 days"; a complete plan brings its own
     */
    public static PlanEventDocument of(PlanEvent event, WorkingTime workingTime) {
        return event.fold(
                progress -> event(
                        "progress",
                        new FieldsBuilder()
                                .text("stage", progress.stage().code())
                                .text("message", progress.message())
                                .number("progress", progress.percent())),
                outlined -> event(
                        "outline",
                        new FieldsBuilder()
                                .text("plan_id", outlined.planId())
                                .text("title", outlined.title())
                                .text("description", outlined.description())),
                proposed -> event("step", step(proposed.index(), proposed.step(), workingTime)),
                revised -> event(
                        "step_revised",
                        step(revised.index(), revised.step(), workingTime).text("reason", revised.reason())),
                removed -> event(
                        "step_removed",
                        new FieldsBuilder()
                                .text("step_id", removed.stepId().value())
                                .text("reason", removed.reason())),
                provider -> event(
                        "provider",
                        new FieldsBuilder()
                                .text("from", provider.from())
                                .text("to", provider.to())
                                .text("reason", provider.reason())
                                .number("kept_steps", provider.keptSteps())),
                completed -> complete(PlanDocument.json(completed.plan())));
    }

    /** The last event of a plan whose document is written already: its bytes are sent as they are. */
    public static PlanEventDocument complete(String planDocument) {
        return new PlanEventDocument("complete", "{\"plan\":" + planDocument + "}");
    }

    /** The last event where there is no plan. */
    public static PlanEventDocument error(ContextValue.Fields problem) {
        return new PlanEventDocument("error", JsonOutput.compact(problem));
    }

    private static PlanEventDocument event(String name, FieldsBuilder data) {
        return new PlanEventDocument(name, JsonOutput.compact(data.build()));
    }

    private static FieldsBuilder step(int index, Step step, WorkingTime workingTime) {
        return new FieldsBuilder().number("index", index).put("step", StepDocument.of(step, workingTime));
    }
}
