package dev.planwright.domain.service;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Attempt;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.port.out.DraftListener;

/** A patch is not streamed step by step: whether it stays is known only at its end. */
record SilentListener(DraftListener listener) implements DraftListener {
    @Override
    public void onHead(String title, String description) {
        // the head of the plan stays
    }

    @Override
    public void onStep(StepDraft step) {
        // taken from the end of the patch
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
