package dev.planwright.domain.port.out;

import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.request.PromptPreview;

/** A proposer that can show what it would ask a model. Implementations are thread-safe. */
public interface PromptPreviewing {

    /**
     * What would be asked for a task. Calls nobody.
     *
     * @throws PlanningException {@code INVALID_REQUEST} if the task is too large for the model's window
     */
    PromptPreview preview(ProposalTask task);
}
