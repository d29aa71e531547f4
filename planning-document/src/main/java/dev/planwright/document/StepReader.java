package dev.planwright.document;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.StepStatus;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;
import java.util.Locale;
import java.util.Map;

/** Reads one step in any of the forms that plan files use. Thread-safe. */
final class StepReader {
    private final EstimateReader estimates;

    StepReader(WorkingTime workingTime) {
        this.estimates = new EstimateReader(workingTime);
    }

    /** The step as it was said; its id is empty if it has none. */
    StepDraft read(FieldsReader step) {
        String[] names = {"name", "title", "text"};
        StepDraft.Builder draft = StepDraft.builder(
                        step.text("id").map(String::strip).orElse(""),
                        step.text(names).orElse(""))
                .description(step.text("description").orElse(""))
                .prerequisites(step.namedTexts("prerequisites"))
                .subtasks(step.namedTexts("subtasks"))
                .requiredSkills(step.namedTexts("required_skills"))
                .risks(step.namedTexts("risks"))
                .dependencies(step.texts("dependencies", "depends_on", "needs"))
                .doneWhen(step.text("done_when"))
                .rollback(step.text("rollback"))
                .commands(step.namedTexts("commands"))
                .context(step.fields("context").orElse(new ContextValue.Fields(Map.of())))
                .status(step.text("status").map(StepReader::status).orElse(StepStatus.TODO))
                .source(step.text("source"));
        estimates.read(step, draft);
        return draft.build();
    }

    /** What other programs call a step's state; a word that says neither is taken for {@code todo}. */
    private static StepStatus status(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return StepStatus.parse(word).orElseGet(() -> switch (word) {
            case "completed", "complete", "finished", "closed", "succeeded" -> StepStatus.DONE;
            case "started", "running", "active", "doing" -> StepStatus.IN_PROGRESS;
            case "cancelled", "canceled", "skipped", "obsolete" -> StepStatus.DROPPED;
            default -> StepStatus.TODO;
        });
    }
}
