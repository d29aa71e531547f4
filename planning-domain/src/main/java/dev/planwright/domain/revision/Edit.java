package dev.planwright.domain.revision;

import dev.planwright.domain.check.Reach;
import dev.planwright.domain.check.TopologicalOrder;
import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.draft.WithoutSteps;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.plan.StepStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One change of single steps. Immutable, thread-safe. */
public sealed interface Edit {

    /** The steps that it changes. */
    Set<String> ids();

    /** A sound draft in topological order with this change; it is so again. */
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

    /** A step by another name. */
    record Rename(Set<String> ids, String name) implements Edit {
        @Override
        public PlanDraft on(PlanDraft draft) {
            return changed(draft, ids, step -> step.toBuilder().name(name).build());
        }
    }

    /** A step that waits for another one. */
    record After(String id, String earlier) implements Edit {
        @Override
        public Set<String> ids() {
            return Set.of(id);
        }

        /** @throws PlanningException {@code INVALID_REQUEST} if one of them is gone, or they wait the other way round */
        @Override
        public PlanDraft on(PlanDraft draft) {
            Reach<String> reach = Reach.ofDrafts(draft.steps());
            if (!reach.has(id) || !reach.has(earlier)) {
                throw Feedback.refusal("puts %s after %s and removes one of them".formatted(id, earlier));
            }
            if (id.equals(earlier)) {
                throw Feedback.refusal("puts %s after itself".formatted(id));
            }
            if (reach.isAfter(earlier, id)) {
                throw Feedback.refusal("puts %s after %s, which waits for it".formatted(id, earlier));
            }
            PlanDraft waiting = changed(
                    draft,
                    ids(),
                    step -> step.withDependencies(Stream.concat(step.dependencies().stream(), Stream.of(earlier))
                            .distinct()
                            .toList()));
            return waiting.withSteps(TopologicalOrder.sorted(waiting.steps()));
        }
    }

    private static PlanDraft changed(PlanDraft draft, Set<String> ids, UnaryOperator<StepDraft> change) {
        List<StepDraft> steps = draft.steps().stream()
                .map(step -> ids.contains(step.id()) ? change.apply(step) : step)
                .toList();
        return draft.withSteps(steps);
    }
}
