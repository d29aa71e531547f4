package dev.planwright.document;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.request.PlanRequest;
import java.util.Optional;

/**
 * A plan that came from outside, not yet checked. Immutable, thread-safe.
 *
 * @param request what was asked, as far as the document says, with the team and the deadline that its schedule was made
 *     for; the title stands in for a task that is not there
 * @param planId the document's own id, if it has one
 * @param revision the document's own revision, if it has one
 * @param contentHash the hash that the document says it has, if it does; see {@link CanonicalForm#hash(PlanDraft)}
 */
public record ReadPlan(
        PlanRequest request,
        PlanDraft draft,
        Optional<String> planId,
        Optional<Integer> revision,
        Optional<String> contentHash) {}
