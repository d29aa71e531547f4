package dev.planwright.domain.port.out;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Attempt;
import dev.planwright.domain.plan.Finding;

/** Takes what a proposer says, as soon as it is finished. Called on the proposer's calling thread, in order. */
public interface DraftListener {

    /** Title and overview; at most once, before the first step. */
    void onHead(String title, String description);

    /** A finished step; once per step. */
    void onStep(StepDraft step);

    /** Something that a reader of the plan should know of the proposal, such as a form that was tolerated. */
    void onNote(Finding note);

    /** A call to a model has ended. Never said by a proposer without a model. */
    void onAttempt(Attempt attempt);

    /** Whether the proposer should stop; asked at least once per step. */
    boolean isCancelled();
}
