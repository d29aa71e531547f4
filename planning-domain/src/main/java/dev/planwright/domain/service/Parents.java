package dev.planwright.domain.service;

import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.ParentStep;
import dev.planwright.domain.request.PlanRequest;
import java.util.OptionalInt;

/** Recognises a request that follows up a step of another plan: its context has {@code parent_task}. */
final class Parents {
    static final String TASK = "parent_task";
    static final String NUMBER = "step_number";

    private Parents() {}

    /** The request with its parent, if its context names one and the request does not. */
    static PlanRequest recognise(PlanRequest request) {
        if (request.parent().isPresent()) {
            return request;
        }
        return request.context()
                .get(TASK)
                .map(ContextValue::asText)
                .filter(task -> !task.isBlank())
                .map(task -> request.withParent(ParentStep.numbered(task, number(request))))
                .orElse(request);
    }

    private static OptionalInt number(PlanRequest request) {
        return request.context()
                .get(NUMBER)
                .map(ContextValue::asText)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }
}
