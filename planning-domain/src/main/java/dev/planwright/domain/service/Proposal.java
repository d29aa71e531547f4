package dev.planwright.domain.service;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.port.out.PlanProposer;
import java.util.Optional;

/**
 * A whole draft and who finished it. Immutable.
 *
 * @param promptVersion which prompts were used; absent if no model was asked
 */
record Proposal(PlanDraft draft, PlanProposer proposer, Optional<String> promptVersion) {}
