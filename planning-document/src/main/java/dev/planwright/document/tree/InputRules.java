package dev.planwright.document.tree;

import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.error.Problem;
import java.util.List;

/**
 * How large an input may be, and how it is refused. Immutable, thread-safe.
 *
 * @param error what a refusal is
 * @param sentence how the message of a refusal begins
 * @param maxBytes the longest input; also the most that YAML aliases may unfold to
 * @param maxDepth the deepest nesting; a flat object has depth 1
 */
public record InputRules(PlanningError error, String sentence, int maxBytes, int maxDepth) {

    /** A plan from outside: 64 MiB, 64 levels. */
    public static final InputRules PLAN =
            new InputRules(PlanningError.INVALID_PLAN, "The plan cannot be read", 64 << 20, 64);

    /** A request: 1 MiB, 64 levels. */
    public static final InputRules REQUEST =
            new InputRules(PlanningError.INVALID_REQUEST, "The request cannot be read", 1 << 20, 64);

    /** A context: 1 MiB, 64 levels. */
    public static final InputRules CONTEXT =
            new InputRules(PlanningError.INVALID_REQUEST, "The context cannot be read", 1 << 20, 64);

    /** These rules for longer or shorter inputs. */
    public InputRules withMaxBytes(int bytes) {
        return new InputRules(error, sentence, bytes, maxDepth);
    }

    /** The refusal of an input. */
    public PlanningException refusal(List<Problem> problems) {
        return PlanningException.of(error, sentence, problems);
    }

    PlanningException refusal(String pointer, String message) {
        return refusal(List.of(new Problem(pointer, message)));
    }

    PlanningException tooLarge() {
        return refusal("", "it is larger than %,d bytes, the most allowed".formatted(maxBytes));
    }
}
