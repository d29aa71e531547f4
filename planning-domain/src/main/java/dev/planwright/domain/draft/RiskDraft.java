package dev.planwright.domain.draft;

import dev.planwright.domain.plan.Level;
import java.util.Optional;

/** A risk as it was said: its step may not exist. Immutable, thread-safe. */
public record RiskDraft(
        Optional<String> stepId,
        String risk,
        Optional<Level> likelihood,
        Optional<Level> impact,
        Optional<String> mitigation) {}
