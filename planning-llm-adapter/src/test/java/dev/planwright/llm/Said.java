package dev.planwright.llm;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Attempt;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.port.out.DraftListener;
import java.util.ArrayList;
import java.util.List;

/** Remembers all that a proposer says. */
public final class Said implements DraftListener {
    public final List<String> heads = new ArrayList<>();
    public final List<StepDraft> steps = new ArrayList<>();
    public final List<Finding> notes = new ArrayList<>();
    public final List<Attempt> attempts = new ArrayList<>();
    public boolean cancelled;

    @Override
    public void onHead(String title, String description) {
        heads.add(title + "|" + description);
    }

    @Override
    public void onStep(StepDraft step) {
        steps.add(step);
    }

    @Override
    public void onNote(Finding note) {
        notes.add(note);
    }

    @Override
    public void onAttempt(Attempt attempt) {
        attempts.add(attempt);
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    public List<String> ids() {
        return steps.stream().map(StepDraft::id).toList();
    }
}
