package dev.planwright.document;

import dev.planwright.document.tree.InputRules;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import java.util.Optional;
import java.util.Set;

/** Reads what somebody says about a plan: {@code {feedback}}. Thread-safe. */
public final class FeedbackReader {
    private static final String FEEDBACK = "feedback";

    private FeedbackReader() {}

    /**
     * Reads a tree.
     *
     * @throws PlanningException {@code INVALID_REQUEST} with the place of everything that is wrong
     */
    public static String read(ContextValue tree) {
        Problems problems = new Problems();
        Optional<String> feedback = FieldsReader.of(tree, JsonPointer.ROOT, problems)
                .flatMap(fields -> {
                    fields.rejectOthers(Set.of(FEEDBACK));
                    if (fields.name(FEEDBACK).isEmpty()) {
                        fields.problem(FEEDBACK, "is missing");
                    }
                    return fields.onlyText(FEEDBACK);
                });
        problems.throwIfAny(InputRules.REQUEST);
        return feedback.orElse("");
    }
}
