package dev.planwright.domain.service;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.port.in.PlanListener;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a listener knows of the steps so far, so that the events add up to the plan. Not thread-safe. */
final class PublishedSteps {
    private final PlanListener listener;
    private final int maxSteps;
    private final List<Published> published = new ArrayList<>();
    private final Set<StepId> ids = new HashSet<>();

    /** A step and what it was made from. */
    private record Published(StepDraft draft, Step step) {
        boolean isOf(StepId id) {
            return step.id().equals(id);
        }

        /** Drafts that nobody touched are the same object, which is told sooner than that steps are equal. */
        @SuppressWarnings("ReferenceEquality")
        boolean says(StepDraft other, Step its) {
            return draft == other || step.equals(its);
        }
    }

    PublishedSteps(PlanListener listener, int maxSteps) {
        this.listener = listener;
        this.maxSteps = maxSteps;
    }

    /** Reports a finished step if it passes the rules for a single step; otherwise it waits for the repair. */
    void offer(StepDraft draft) {
        if (published.size() < maxSteps && isFit(draft) && ids.add(new StepId(draft.id()))) {
            Step step = draft.toStep();
            published.add(new Published(draft, step));
            listener.on(new PlanEvent.StepProposed(published.size() - 1, step));
        }
    }

    private static boolean isFit(StepDraft draft) {
        return StepId.isLegal(draft.id())
                && !draft.name().isBlank()
                && draft.estimate().map(EstimateDraft::isOrdered).orElse(true)
                && draft.dependencies().stream().allMatch(StepId::isLegal);
    }

    /**
     * Reports whatever leads from what was reported to the steps of the plan.
     *
     * @param drafts what each of the steps was made from
     */
    void settle(List<StepDraft> drafts, List<Step> steps, String reason) {
        Set<StepId> wanted = new HashSet<>();
        steps.forEach(step -> wanted.add(step.id()));
        for (Published earlier : List.copyOf(published)) {
            StepId id = earlier.step().id();
            if (!wanted.contains(id)) {
                published.removeIf(other -> other.isOf(id));
                ids.remove(id);
                listener.on(new PlanEvent.StepRemoved(id, reason));
            }
        }
        for (int index = 0; index < steps.size(); index++) {
            settle(index, new Published(drafts.get(index), steps.get(index)), reason);
        }
    }

    private void settle(int index, Published now, String reason) {
        if (index < published.size() && published.get(index).says(now.draft(), now.step())) {
            return;
        }
        if (ids.add(now.step().id())) {
            published.add(index, now);
            listener.on(new PlanEvent.StepProposed(index, now.step()));
        } else {
            published.removeIf(other -> other.isOf(now.step().id()));
            published.add(index, now);
            listener.on(new PlanEvent.StepRevised(index, now.step(), reason));
        }
    }
}
