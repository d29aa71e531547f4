package dev.planwright.document;

import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.error.Problem;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.in.PlanOutcome.NeedsInput;
import dev.planwright.domain.request.ContextValue;
import java.util.List;
import java.util.Optional;

/** What went wrong, as a problem document of RFC 9457 with the fields that this program adds. Thread-safe. */
public final class ProblemDocument {
    private ProblemDocument() {}

    /** The problem that an exception tells. {@code planId} names the plan that broke off, where there is one. */
    public static ContextValue.Fields of(PlanningException exception, int status, Optional<String> planId) {
        PlanningError error = exception.error();
        String message = exception.getMessage();
        FieldsBuilder fields =
                basic(error.code(), title(error), status, message == null ? title(error) : message, error.retryable());
        return fields.list("errors", exception.problems(), ProblemDocument::error)
                .texts("questions", List.of())
                .textsIfAny("suggestions", exception.suggestions())
                .text("plan_id", planId)
                .put("draft", exception.draft().map(draft -> PlanDocument.of(draft, WorkingTime.DEFAULT)))
                .build();
    }

    /** The problem that a task is too vague. */
    public static ContextValue.Fields of(NeedsInput needsInput, int status) {
        return basic("task_too_vague", "The task is too vague", status, needsInput.reason(), false)
                .list("errors", List.<Problem>of(), ProblemDocument::error)
                .texts("questions", needsInput.questions())
                .build();
    }

    /** A problem of the delivery itself, such as an unknown route: the engine has no part in it. */
    public static ContextValue.Fields of(String code, String title, int status, String detail, boolean retryable) {
        return basic(code, title, status, detail, retryable)
                .list("errors", List.<Problem>of(), ProblemDocument::error)
                .texts("questions", List.of())
                .build();
    }

    /** The detail comes first: some clients show only the beginning. */
    private static FieldsBuilder basic(String code, String title, int status, String detail, boolean retryable) {
        return new FieldsBuilder()
                .text("detail", detail.strip().replaceAll("\\s*\\R\\s*", " "))
                .text("type", "urn:planwright:problem:" + code)
                .text("title", title)
                .number("status", status)
                .text("code", code)
                .flag("retryable", retryable);
    }

    private static ContextValue error(Problem problem) {
        return new FieldsBuilder()
                .text("pointer", problem.pointer())
                .text("message", problem.message())
                .build();
    }

    private static String title(PlanningError error) {
        return switch (error) {
            case INVALID_REQUEST -> "The request is not valid";
            case INVALID_PLAN -> "The plan is not valid";
            case NO_PLANNER_FOR_TASK -> "No planner knows this task";
            case PLAN_REFUSED -> "The proposed plan was refused";
            case PROPOSERS_FAILED -> "No planner finished a plan";
            case CANCELLED -> "The plan was cancelled";
            case INTERNAL -> "Something went wrong on our side";
        };
    }
}
