package dev.planwright.domain.plan;

import java.util.Optional;

/** How far a step is, as a person or an executor says. */
public enum StepStatus implements Coded {
    TODO,
    IN_PROGRESS,
    DONE,
    DROPPED;

    /** Reads a name as documents write it. */
    public static Optional<StepStatus> parse(String text) {
        for (StepStatus status : values()) {
            if (status.code().equals(text)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
