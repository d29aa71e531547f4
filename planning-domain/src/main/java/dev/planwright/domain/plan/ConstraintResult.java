package dev.planwright.domain.plan;

import java.util.List;

/**
 * What the context demands, and whether the plan keeps it. Immutable, thread-safe.
 *
 * @param path JSON pointer into the request where the demand stands, such as {@code /context/constraints/0}
 * @param text the demand as it was written
 * @param stepIds the steps that keep or break it; may be empty
 * @param explanation one line for a person
 */
public record ConstraintResult(String path, String text, Status status, List<StepId> stepIds, String explanation) {
    public ConstraintResult {
        stepIds = List.copyOf(stepIds);
    }

    /** Whether a constraint is kept. */
    public enum Status implements Coded {
        SATISFIED,
        VIOLATED,
        NOT_CHECKABLE
    }
}
