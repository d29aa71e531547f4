package dev.planwright.domain.port.out;

import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.PlanRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a proposer is asked for. Immutable, thread-safe.
 *
 * @param constraints what the context demands
 * @param maxSteps how many steps the whole plan may have
 * @param workingTime how long a day and a week are, for estimates in text
 * @param budget what may still be spent on it
 * @param pattern a plan from written knowledge that fits the task, such as that of a playbook; made when it is first
 *     asked for, so ask only if it is needed
 * @param mode from scratch, onwards, or only the bad steps
 */
public record ProposalTask(
        PlanRequest request,
        List<Constraint> constraints,
        int maxSteps,
        WorkingTime workingTime,
        Budget budget,
        Supplier<Optional<PlanDraft>> pattern,
        Mode mode) {
    public ProposalTask {
        constraints = List.copyOf(constraints);
    }

    /** Which part of the plan is wanted. */
    public sealed interface Mode {}

    /** A whole plan. */
    public record Fresh() implements Mode {}

    /** The rest of a plan that broke off. The finished steps are not proposed again. */
    public record Continue(PlanDraft finished) implements Mode {}

    /**
     * Only the steps that findings are about, under the same ids; other steps stay as they are.
     *
     * @param criticalPath the steps whose times make the whole plan's, in order; empty where that is not too long
     * @param tried what an earlier answer to the same question would have left wrong, which was dropped for that
     */
    public record Patch(PlanDraft draft, List<Finding> findings, List<String> criticalPath, List<Finding> tried)
            implements Mode {
        public Patch {
            findings = List.copyOf(findings);
            criticalPath = List.copyOf(criticalPath);
            tried = List.copyOf(tried);
        }

        /** A first question that is not about time. */
        public Patch(PlanDraft draft, List<Finding> findings) {
            this(draft, findings, List.of(), List.of());
        }
    }

    /** The same task in another mode. */
    public ProposalTask in(Mode other) {
        return new ProposalTask(request, constraints, maxSteps, workingTime, budget, pattern, other);
    }

    /** The same task with another budget. */
    public ProposalTask within(Budget left) {
        return new ProposalTask(request, constraints, maxSteps, workingTime, left, pattern, mode);
    }

    /** The same task with a pattern to go by. */
    public ProposalTask by(Supplier<Optional<PlanDraft>> other) {
        return new ProposalTask(request, constraints, maxSteps, workingTime, budget, other, mode);
    }
}
