package dev.planwright.domain.revision;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.draft.WithoutSteps;
import dev.planwright.domain.plan.StepStatus;
import java.time.Duration;
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

    /**
     * How long a step takes. A single figure is its likely time: the other two points keep their distance from it, and the
     * clock and the reason stay, since nothing was said against them.
     */
    record Takes(Set<String> ids, EstimateDraft estimate) implements Edit {
        @Override
        public PlanDraft on(PlanDraft draft) {
            return changed(
                    draft,
                    ids,
                    step -> step.toBuilder()
                            .estimate(step.estimate().map(this::moved).orElse(estimate))
                            .unreadableEstimate(Optional.empty())
                            .build());
        }

        private EstimateDraft moved(EstimateDraft before) {
            boolean single = estimate.optimistic().equals(estimate.pessimistic());
            if (!single || !before.isOrdered() || before.likely().isZero()) {
                return estimate;
            }
            String said = "said to take this";
            return new EstimateDraft(
                    scaled(before.optimistic(), before.likely()),
                    estimate.likely(),
                    scaled(before.pessimistic(), before.likely()),
                    before.basis().isBlank() ? said : said + "; before: " + before.basis(),
                    before.clock());
        }

        private Duration scaled(Duration point, Duration likely) {
            double share = (double) point.toSeconds() / likely.toSeconds();
            return Duration.ofMinutes(Math.round(estimate.likely().toMinutes() * share));
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
