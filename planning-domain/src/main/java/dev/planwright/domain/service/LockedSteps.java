package dev.planwright.domain.service;

import dev.planwright.domain.check.Reach;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.StepStatus;
import java.util.HashMap;
import java.util.Map;

/**
 * Steps that are done, which a revision leaves as they are; only what they waited for may have gone. Immutable,
 * thread-safe.
 *
 * @param reach what they waited for
 */
record LockedSteps(Map<String, StepDraft> byId, Reach<String> reach) {

    /** Those of a sound draft in topological order. */
    static LockedSteps of(PlanDraft draft) {
        Map<String, StepDraft> byId = new HashMap<>();
        draft.steps().stream()
                .filter(step -> step.status() == StepStatus.DONE)
                .forEach(step -> byId.put(step.id(), step));
        return new LockedSteps(byId, Reach.ofDrafts(draft.steps()));
    }

    /** Whether a step of this id is locked. */
    boolean has(StepDraft step) {
        return byId.containsKey(step.id());
    }

    /** Whether a draft has them all unchanged. */
    boolean areIn(PlanDraft draft) {
        long same = draft.steps().stream().filter(this::isUnchanged).count();
        return same == byId.size();
    }

    private boolean isUnchanged(StepDraft step) {
        StepDraft before = byId.get(step.id());
        return before != null
                && before.withDependencies(step.dependencies()).equals(step)
                && step.dependencies().stream().allMatch(id -> reach.has(id) && reach.isAfter(step.id(), id));
    }
}
