package dev.planwright.document;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.DurationText;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepTiming;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;
import java.util.Locale;
import java.util.Optional;

/** One step in the form of the plan document. Thread-safe. */
public final class StepDocument {
    private StepDocument() {}

    /** A step before it is scheduled, as the stream sends it: without the four fields of the schedule. */
    public static ContextValue.Fields of(Step step, WorkingTime workingTime) {
        return of(StepDraft.of(step), workingTime, Optional.empty());
    }

    static ContextValue.Fields of(StepDraft step, WorkingTime workingTime, Optional<StepTiming> timing) {
        FieldsBuilder fields = new FieldsBuilder()
                .text("id", step.id())
                .text("name", step.name())
                .text("description", step.description())
                .text(
                        "estimated_time",
                        step.estimate()
                                .map(estimate -> likely(estimate, workingTime))
                                .or(step::unreadableEstimate));
        said(step, fields);
        timing.ifPresent(at -> fields.number("wave", at.wave())
                .flag("critical", at.critical())
                .minutes("earliest_start_minutes", at.earliestStart())
                .minutes("slack_minutes", at.slack()));
        return fields.text("status", step.status().code())
                .text("source", step.source())
                .build();
    }

    /** What the hash covers: all that was said of a step, but not how far it is and not how its time is worded. */
    static ContextValue.Fields canonical(StepDraft step) {
        FieldsBuilder fields = new FieldsBuilder()
                .text("id", step.id())
                .text("name", step.name())
                .text("description", step.description())
                .text("estimated_time", step.unreadableEstimate());
        said(step, fields);
        return fields.text("source", step.source()).build();
    }

    private static void said(StepDraft step, FieldsBuilder fields) {
        fields.put("estimate", step.estimate().map(StepDocument::estimate))
                .textsIfAny("prerequisites", step.prerequisites())
                .textsIfAny("subtasks", step.subtasks())
                .textsIfAny("required_skills", step.requiredSkills())
                .textsIfAny("risks", step.risks())
                .textsIfAny("dependencies", step.dependencies())
                .text("done_when", step.doneWhen())
                .text("rollback", step.rollback())
                .textsIfAny("commands", step.commands())
                .put(
                        "context",
                        Optional.of(step.context())
                                .filter(context -> !context.values().isEmpty()));
    }

    private static String likely(EstimateDraft estimate, WorkingTime workingTime) {
        return DurationText.format(
                estimate.likely(), estimate.clock() == Clock.ELAPSED ? WorkingTime.CONTINUOUS : workingTime);
    }

    private static ContextValue estimate(EstimateDraft estimate) {
        return new FieldsBuilder()
                .minutes("optimistic_minutes", estimate.optimistic())
                .minutes("likely_minutes", estimate.likely())
                .minutes("pessimistic_minutes", estimate.pessimistic())
                .text("basis", Optional.of(estimate.basis()).filter(basis -> !basis.isEmpty()))
                .text("clock", estimate.clock().name().toLowerCase(Locale.ROOT))
                .build();
    }
}
