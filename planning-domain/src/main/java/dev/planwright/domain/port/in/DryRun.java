package dev.planwright.domain.port.in;

import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.request.PromptPreview;
import java.util.List;

/** Shows what models would be asked, without asking them. Thread-safe. */
public interface DryRun {

    /**
     * What each model of the chain would be asked first, in the order of the chain; secrets are masked as they would be.
     * Empty if no proposer of the chain asks a model.
     *
     * @throws PlanningException {@code INVALID_REQUEST} if the request is not valid or too large for a model
     */
    List<PromptPreview> preview(PlanRequest request);
}
