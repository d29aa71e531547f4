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
    private final List<Step> published = new ArrayList<>();
    private final Set<StepId> ids = new HashSet<>();

    PublishedSteps(PlanListener listener, int maxSteps) {
        this.listener = listener;
        this.maxSteps = maxSteps;
    }

    /** Reports a finished step if it passes the rules for a single step; otherwise it waits for the repair. */
    void offer(StepDraft draft) {
        if (published.size() < maxSteps && isFit(draft) && ids.add(new StepId(draft.id()))) {
            Step step = draft.toStep();
            published.add(step);
            listener.on(new PlanEvent.StepProposed(published.size() - 1, step));
        }
    }

    private static boolean isFit(StepDraft draft) {
        return StepId.isLegal(draft.id())
                && !draft.name().isBlank()
                && draft.estimate().map(EstimateDraft::isOrdered).orElse(true)
                && draft.dependencies().stream().allMatch(StepId::isLegal);
    }

    /** Reports whatever leads from what was reported to the steps of the plan. */
    void settle(List<Step> steps, String reason) {
        Set<StepId> wanted = new HashSet<>();
        steps.forEach(step -> wanted.add(step.id()));
        for (Step step : List.copyOf(published)) {
            if (!wanted.contains(step.id())) {
                published.remove(step);
                ids.remove(step.id());
                listener.on(new PlanEvent.StepRemoved(step.id(), reason));
            }
        }
        for (int index = 0; index < steps.size(); index++) {
            settle(index, steps.get(index), reason);
        }
    }

    private void settle(int index, Step step, String reason) {
        if (index < published.size() && published.get(index).equals(step)) {
            return;
        }
        if (ids.add(step.id())) {
            published.add(index, step);
            listener.on(new PlanEvent.StepProposed(index, step));
        } else {
            published.removeIf(other -> other.id().equals(step.id()));
            published.add(index, step);
            listener.on(new PlanEvent.StepRevised(index, step, reason));
        }
    }
}
