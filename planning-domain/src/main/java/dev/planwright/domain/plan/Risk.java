package dev.planwright.domain.plan;

import java.util.Optional;

/**
 * What may go wrong and what is done about it. Immutable, thread-safe.
 *
 * @param stepId the step it belongs to; absent for the whole plan
 */
public record Risk(
        Optional<StepId> stepId,
        String risk,
        Optional<Level> likelihood,
        Optional<Level> impact,
        Optional<String> mitigation) {}
