package dev.planwright.domain.service;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Attempt;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.port.out.DraftListener;
import java.util.ArrayList;
import java.util.List;

/**
 * A patch is not streamed step by step: whether it stays is known only at its end. Not thread-safe.
 *
 * @param steps those that the patch has finished so far
 */
record SilentListener(DraftListener listener, List<StepDraft> steps) implements DraftListener {

    /** One that has heard nothing yet. */
    SilentListener(DraftListener listener) {
        this(listener, new ArrayList<>());
    }

    @Override
    public void onHead(String title, String description) {
        // the head of the plan stays
    }

    @Override
    public void onStep(StepDraft step) {
        steps.add(step);
    }

    @Override
    public void onNote(Finding note) {
        listener.onNote(note);
    }

    @Override
    public void onAttempt(Attempt attempt) {
        listener.onAttempt(attempt);
    }

    @Override
    public boolean isCancelled() {
        return listener.isCancelled();
    }
}
