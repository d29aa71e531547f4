package dev.planwright.domain.check;

import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Severity;
import java.util.Collection;
import java.util.Optional;

/** Makes findings and asks about them. Thread-safe. */
public final class Findings {
    private Findings() {}

    static Finding ofPlan(FindingCode code, Severity severity, String path, String message) {
        return new Finding(code, severity, Optional.empty(), path, message);
    }

    static Finding ofStep(FindingCode code, Severity severity, String stepId, String path, String message) {
        return new Finding(code, severity, Optional.of(stepId), path, message);
    }

    /** Whether one of the findings is an error. */
    public static boolean haveErrors(Collection<Finding> findings) {
        return findings.stream().anyMatch(Finding::isError);
    }
}
