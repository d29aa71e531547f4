package dev.planwright.domain.error;

import dev.planwright.domain.draft.PlanDraft;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one exception that crosses a port. Its message is one line for a person and holds no secret and no prompt.
 * Thread-safe.
 */
public final class PlanningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final PlanningError error;
    private final transient List<Problem> problems;
    private final transient List<String> suggestions;
    private final transient @Nullable PlanDraft draft;

    private PlanningException(
            PlanningError error,
            String message,
            List<Problem> problems,
            List<String> suggestions,
            @Nullable PlanDraft draft,
            @Nullable Throwable cause) {
        super(message, cause);
        this.error = error;
        this.problems = List.copyOf(problems);
        this.suggestions = List.copyOf(suggestions);
        this.draft = draft;
    }

    public PlanningException(PlanningError error, String message) {
        this(error, message, List.of(), List.of(), null, null);
    }

    public PlanningException(PlanningError error, String message, Throwable cause) {
        this(error, message, List.of(), List.of(), null, cause);
    }

    /** An error whose message names the first problems after the given sentence. */
    public static PlanningException of(PlanningError error, String sentence, List<Problem> problems) {
        String first = String.join(
                "; ", problems.stream().limit(5).map(Problem::toString).toList());
        String more = problems.size() > 5 ? "; and %d more".formatted(problems.size() - 5) : "";
        return new PlanningException(error, sentence + ": " + first + more, problems, List.of(), null, null);
    }

    /** This error with what the caller could try instead. */
    public PlanningException withSuggestions(List<String> values) {
        return new PlanningException(error, text(), problems, values, draft, getCause());
    }

    /** This error with the steps that were finished before it happened. */
    public PlanningException withDraft(PlanDraft finished) {
        return new PlanningException(error, text(), problems, suggestions, finished, getCause());
    }

    private String text() {
        String message = getMessage();
        return message == null ? error.code() : message;
    }

    /** What went wrong. */
    public PlanningError error() {
        return error;
    }

    /** The values that are wrong, in the order found; may be empty. */
    public List<Problem> problems() {
        return problems;
    }

    /** What the caller could try instead, most promising first; may be empty. */
    public List<String> suggestions() {
        return suggestions;
    }

    /** What was finished before a plan broke off; absent if nothing was. */
    public Optional<PlanDraft> draft() {
        return Optional.ofNullable(draft);
    }
}
