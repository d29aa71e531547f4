package dev.planwright.domain.revision;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.draft.WithoutSteps;
import dev.planwright.domain.plan.StepStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One change of single steps. Immutable, thread-safe. */
public sealed interface Edit {

    /** The steps that it changes. */
    Set<String> ids();

    /** A draft with this change. */
    PlanDraft on(PlanDraft draft);

    /** Steps that go; what waited for them waits for what they waited for. */
    record Remove(Set<String> ids) implements Edit {
        @Override
        public PlanDraft on(PlanDraft draft) {
            return draft.withSteps(WithoutSteps.of(draft.steps(), ids));
        }
    }

    /** How long a step takes. */
    record Takes(Set<String> ids, EstimateDraft estimate) implements Edit {
        @Override
        public PlanDraft on(PlanDraft draft) {
            return changed(
                    draft,
                    ids,
                    step -> step.toBuilder()
                            .estimate(estimate)
                            .unreadableEstimate(Optional.empty())
                            .build());
        }
    }

    /** How far a step is. */
    record Stands(Set<String> ids, StepStatus status) implements Edit {
        @Override
        public PlanDraft on(PlanDraft draft) {
            return changed(draft, ids, step -> step.toBuilder().status(status).build());
        }
    }

    private static PlanDraft changed(PlanDraft draft, Set<String> ids, UnaryOperator<StepDraft> change) {
        List<StepDraft> steps = draft.steps().stream()
                .map(step -> ids.contains(step.id()) ? change.apply(step) : step)
                .toList();
        return draft.withSteps(steps);
    }
}
