package dev.planwright.domain.port.out;

import dev.planwright.domain.draft.StepDraft;

/** Takes what a proposer says, as soon as it is finished. Called on the proposer's calling thread, in order. */
public interface DraftListener {

    /** Title and overview; at most once, before the first step. */
    void onHead(String title, String description);

    /** A finished step; once per step. */
    void onStep(StepDraft step);

    /** Whether the proposer should stop; asked at least once per step. */
    boolean isCancelled();
}
