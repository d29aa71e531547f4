package dev.planwright.document;

import dev.planwright.domain.plan.Attempt;
import dev.planwright.domain.plan.Provenance;
import dev.planwright.domain.request.ContextValue;
import java.util.Optional;

/** Where a plan comes from, in the form of the plan document. Thread-safe. */
final class ProvenanceDocument {
    private ProvenanceDocument() {}

    static ContextValue of(Provenance provenance) {
        return new FieldsBuilder()
                .text("planner", provenance.planner())
                .text("model", provenance.model())
                .text("prompt_version", provenance.promptVersion())
                .texts("playbooks", provenance.playbooks())
                .list("attempts", provenance.attempts(), ProvenanceDocument::attempt)
                .text("created_at", provenance.createdAt().toString())
                .build();
    }

    private static ContextValue attempt(Attempt attempt) {
        return new FieldsBuilder()
                .text("provider", attempt.provider())
                .text("model", Optional.of(attempt.model()).filter(model -> !model.isEmpty()))
                .text("outcome", attempt.outcome())
                .number("input_tokens", attempt.inputTokens())
                .number("output_tokens", attempt.outputTokens())
                .number("millis", attempt.took().toMillis())
                .build();
    }
}
