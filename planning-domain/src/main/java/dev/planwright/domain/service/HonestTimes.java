package dev.planwright.domain.service;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.StepDraft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a plan that takes too long from being made shorter on paper alone: a step whose work is said in the same words
 * takes the time that it took. Thread-safe.
 */
final class HonestTimes {
    private HonestTimes() {}

    /** The corrected steps, with the times of before where nothing but the time has become less. */
    static List<StepDraft> of(List<StepDraft> before, List<StepDraft> corrected) {
        Map<String, StepDraft> byId = new HashMap<>();
        before.forEach(step -> byId.put(step.id(), step));
        return corrected.stream().map(step -> honest(byId.get(step.id()), step)).toList();
    }

    private static StepDraft honest(@Nullable StepDraft was, StepDraft step) {
        if (was == null || !was.name().equals(step.name()) || !was.description().equals(step.description())) {
            return step;
        }
        return isLess(step.estimate(), was.estimate())
                ? step.toBuilder().estimate(was.estimate()).build()
                : step;
    }

    private static boolean isLess(Optional<EstimateDraft> estimate, Optional<EstimateDraft> than) {
        return estimate.isPresent()
                && than.isPresent()
                && estimate.get().likely().compareTo(than.get().likely()) < 0;
    }
}
