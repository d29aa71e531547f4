package dev.planwright.domain.service;

import dev.planwright.domain.check.Findings;
import dev.planwright.domain.check.PlanChecks;
import dev.planwright.domain.check.TopologicalOrder;
import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.constraint.ConstraintChecker;
import dev.planwright.domain.constraint.Demand;
import dev.planwright.domain.craft.Craft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.error.Problem;
import dev.planwright.domain.plan.ConstraintResult;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.plan.WorkingTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is found in a draft: its structure and, where that is sound, its schedule and constraints. Immutable.
 *
 * @param scheduled absent where the structure has errors
 */
record Review(List<Finding> findings, Optional<Scheduled> scheduled) {

    /** Steps in topological order, what they were made from, their schedule and what became of the constraints. */
    record Scheduled(List<StepDraft> drafts, List<Step> steps, Schedule schedule, List<ConstraintResult> constraints) {}

    static Review of(
            PlanDraft draft, ConstraintChecker checker, int maxSteps, WorkingTime workingTime, boolean simulated) {
        List<Constraint> constraints = checker.constraints();
        List<Finding> findings = new ArrayList<>(PlanChecks.check(draft, maxSteps));
        if (Findings.haveErrors(findings)) {
            return new Review(findings, Optional.empty());
        }
        List<StepDraft> drafts = TopologicalOrder.sorted(draft.steps());
        List<Step> steps = drafts.stream().map(StepDraft::toStep).toList();
        Schedule schedule = Scheduling.schedule(steps, draft.roundTheClock(), constraints, workingTime, simulated);
        List<ConstraintResult> results = checker.check(steps, schedule);
        for (int place = 0; place < results.size(); place++) {
            if (results.get(place).status() == ConstraintResult.Status.VIOLATED) {
                findings.add(finding(constraints.get(place), results.get(place), place));
            }
        }
        return new Review(findings, Optional.of(new Scheduled(drafts, steps, schedule, results)));
    }

    private static Finding finding(Constraint constraint, ConstraintResult result, int place) {
        boolean time = constraint.demand() instanceof Demand.FinishWithin;
        return new Finding(
                time ? FindingCode.DEADLINE_MISSED : FindingCode.CONSTRAINT_VIOLATED,
                Severity.ERROR,
                result.stepIds().stream().findFirst().filter(id -> !time).map(id -> id.value()),
                "/constraints/" + place,
                result.text() + " (" + result.explanation() + ")");
    }

    /** With more findings. */
    Review with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new Review(all, scheduled);
    }

    /** What a proposer is asked to mend: errors, and objections that new words for single steps can meet. */
    List<Finding> toMend() {
        return findings.stream()
                .filter(finding -> finding.isError() || Craft.isOfStep(finding))
                .toList();
    }

    /** The steps whose times make the plan's, if that takes longer than is demanded; else none. */
    List<String> tooLong() {
        boolean late = findings.stream().anyMatch(finding -> finding.code() == FindingCode.DEADLINE_MISSED);
        return scheduled
                .filter(plan -> late)
                .map(plan -> plan.schedule().criticalPath().stream()
                        .map(StepId::value)
                        .toList())
                .orElse(List.of());
    }

    List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }

    boolean hasErrors() {
        return Findings.haveErrors(findings);
    }

    /** An error that tells all findings of severity error. */
    PlanningException refusal(PlanningError error, String sentence) {
        List<Problem> problems = errors().stream()
                .map(finding -> new Problem(finding.path(), finding.message()))
                .toList();
        return PlanningException.of(error, sentence, problems);
    }
}
