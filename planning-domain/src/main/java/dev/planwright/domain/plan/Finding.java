package dev.planwright.domain.plan;

import java.util.Optional;

/**
 * One defect of a plan. Immutable, thread-safe.
 *
 * @param stepId the step's id as it was written, where the finding belongs to one
 * @param path JSON pointer into the plan document
 * @param message one line for a person: what is wrong, with the values
 */
public record Finding(FindingCode code, Severity severity, Optional<String> stepId, String path, String message) {
    /** Whether the plan cannot be executed or scheduled as it is. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
