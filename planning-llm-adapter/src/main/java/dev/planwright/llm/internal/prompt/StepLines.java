package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.request.ContextValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Steps as a prompt shows them. Thread-safe. */
final class StepLines {
    private StepLines() {}

    /** Id, name and dependencies, for one line. */
    static Map<String, Object> brief(StepDraft step) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", Fence.line(step.id()));
        values.put("name", Fence.line(step.name()));
        values.put("after", Fence.line(String.join(", ", step.dependencies())));
        return values;
    }

    /** The whole step as JSON in the form of an answer. */
    static String whole(StepDraft step) {
        Map<String, ContextValue> fields = new LinkedHashMap<>();
        fields.put("id", ContextValue.of(step.id()));
        fields.put("name", ContextValue.of(step.name()));
        fields.put("description", ContextValue.of(step.description()));
        fields.put("dependencies", list(step.dependencies()));
        step.estimate().ifPresent(estimate -> fields.put("estimate", points(estimate)));
        if (!step.subtasks().isEmpty()) {
            fields.put("subtasks", list(step.subtasks()));
        }
        if (!step.requiredSkills().isEmpty()) {
            fields.put("required_skills", list(step.requiredSkills()));
        }
        fields.put("risks", list(step.risks()));
        fields.put("done_when", ContextValue.of(step.doneWhen().orElse("")));
        fields.put("rollback", ContextValue.of(step.rollback().orElse("")));
        fields.put("commands", list(step.commands()));
        return JsonText.fenced(new ContextValue.Fields(fields));
    }

    private static ContextValue list(List<String> texts) {
        return new ContextValue.Items(texts.stream().map(ContextValue::of).toList());
    }

    private static ContextValue points(EstimateDraft estimate) {
        Map<String, ContextValue> points = new LinkedHashMap<>();
        points.put("optimistic_minutes", minutes(estimate.optimistic()));
        points.put("likely_minutes", minutes(estimate.likely()));
        points.put("pessimistic_minutes", minutes(estimate.pessimistic()));
        return new ContextValue.Fields(points);
    }

    private static ContextValue minutes(Duration span) {
        return new ContextValue.Num(
                BigDecimal.valueOf(span.toSeconds()).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP));
    }
}
