package dev.planwright.domain.check;

import static dev.planwright.domain.plan.FindingCode.BAD_ESTIMATE;
import static dev.planwright.domain.plan.FindingCode.BAD_ID;
import static dev.planwright.domain.plan.FindingCode.BLANK_NAME;
import static dev.planwright.domain.plan.FindingCode.DUPLICATE_DEPENDENCY;
import static dev.planwright.domain.plan.FindingCode.DUPLICATE_ID;
import static dev.planwright.domain.plan.FindingCode.MISSING_ESTIMATE;
import static dev.planwright.domain.plan.FindingCode.SELF_DEPENDENCY;
import static dev.planwright.domain.plan.FindingCode.UNKNOWN_DEPENDENCY;
import static dev.planwright.domain.plan.Severity.ERROR;
import static dev.planwright.domain.plan.Severity.INFO;
import static dev.planwright.domain.plan.Severity.WARNING;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.plan.StepId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules for one step among others. */
final class StepChecks {
    private final int place;
    private final StepDraft step;
    private final List<Finding> findings;

    private StepChecks(int place, StepDraft step, List<Finding> findings) {
        this.place = place;
        this.step = step;
        this.findings = findings;
    }

    static void check(int place, StepDraft step, DraftGraph graph, List<Finding> findings) {
        StepChecks checks = new StepChecks(place, step, findings);
        checks.id(graph);
        checks.name();
        checks.dependencies(graph);
        checks.estimate();
    }

    private void id(DraftGraph graph) {
        if (!StepId.isLegal(step.id())) {
            add(
                    BAD_ID,
                    ERROR,
                    "/id",
                    "the id %s is not legal: letters, digits, dot, dash and underscore, at most 128, the first a letter or digit"
                            .formatted(Quoted.of(step.id())));
        }
        int first = graph.place(step.id());
        if (first != place) {
            add(DUPLICATE_ID, ERROR, "/id", "the id %s is taken by step %d".formatted(Quoted.of(step.id()), first + 1));
        }
    }

    private void name() {
        if (step.name().isBlank()) {
            add(BLANK_NAME, ERROR, "/name", "step %s has no name".formatted(Quoted.of(step.id())));
        }
    }

    private void dependencies(DraftGraph graph) {
        List<String> dependencies = step.dependencies();
        Set<String> seen = dependencies.size() > 1 ? new HashSet<>() : Set.of();
        for (int k = 0; k < dependencies.size(); k++) {
            int awaited = graph.place(dependencies.get(k));
            if (awaited < 0) {
                dependency(k, UNKNOWN_DEPENDENCY, ERROR, "step %s waits for %s, which is no step of the plan");
            } else if (awaited == place) {
                dependency(k, SELF_DEPENDENCY, ERROR, "step %s waits for itself");
            } else if (dependencies.size() > 1 && !seen.add(dependencies.get(k))) {
                dependency(k, DUPLICATE_DEPENDENCY, INFO, "step %s names its dependency %s twice");
            }
        }
    }

    private void dependency(int k, FindingCode code, Severity severity, String message) {
        String waiting = Quoted.of(step.id());
        String awaited = Quoted.of(step.dependencies().get(k));
        add(code, severity, "/dependencies/" + k, message.formatted(waiting, awaited));
    }

    private void estimate() {
        if (step.estimate().isEmpty()) {
            add(
                    MISSING_ESTIMATE,
                    WARNING,
                    "",
                    step.unreadableEstimate()
                            .map(text -> "the estimate %s of step %s is not understood; it counts as no time"
                                    .formatted(Quoted.of(text), Quoted.of(step.id())))
                            .orElse("step %s has no estimate; it counts as no time".formatted(Quoted.of(step.id()))));
        }
        step.estimate().filter(estimate -> !estimate.isOrdered()).ifPresent(this::badEstimate);
    }

    private void badEstimate(EstimateDraft estimate) {
        add(
                BAD_ESTIMATE,
                ERROR,
                "/estimate",
                "the estimate of step %s must rise from 0 over optimistic and likely to pessimistic, at most 100 years: %s, %s, %s minutes"
                        .formatted(
                                Quoted.of(step.id()),
                                minutes(estimate.optimistic()),
                                minutes(estimate.likely()),
                                minutes(estimate.pessimistic())));
    }

    /** Exact to the millisecond however long the span is: a model may write any number. */
    private static String minutes(Duration span) {
        return BigDecimal.valueOf(span.toSeconds())
                .add(BigDecimal.valueOf(span.toMillisPart(), 3))
                .divide(BigDecimal.valueOf(60), 6, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void add(FindingCode code, Severity severity, String path, String message) {
        findings.add(Findings.ofStep(code, severity, step.id(), "/steps/" + place + path, message));
    }
}
