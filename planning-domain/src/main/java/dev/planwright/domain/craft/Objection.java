package dev.planwright.domain.craft;

import dev.planwright.domain.check.Quoted;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.plan.StepId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes findings. Thread-safe. */
final class Objection {
    private static final int MOST_NAMED = 6;

    private Objection() {}

    static Finding toPlan(FindingCode code, String message) {
        return new Finding(code, Severity.WARNING, Optional.empty(), "/steps", message);
    }

    /** What may well be meant. */
    static Finding remark(FindingCode code, String message) {
        return new Finding(code, Severity.INFO, Optional.empty(), "/steps", message);
    }

    /** @param place of the step in the plan, from 0 */
    static Finding toStep(FindingCode code, StepId id, int place, String message) {
        return new Finding(code, Severity.WARNING, Optional.of(id.value()), "/steps/" + place, message);
    }

    /** Ids for a message, not too many. */
    static String names(List<StepId> ids) {
        String named = ids.stream()
                .limit(MOST_NAMED)
                .map(id -> Quoted.plain(id.value()))
                .collect(Collectors.joining(", "));
        return ids.size() > MOST_NAMED ? named + " and %,d more".formatted(ids.size() - MOST_NAMED) : named;
    }
}
