package dev.planwright.domain.port.out;

import dev.planwright.domain.error.PlanningException;

/** Proposes plans. Implementations are thread-safe. */
public interface PlanProposer {

    /** The name by which a chain and a request choose it, and which provenance shows; such as {@code playbook}. */
    String name();

    /** Whether a proposal costs neither money nor noticeable time: it is asked even when the budget is used up. */
    default boolean isFree() {
        return false;
    }

    /**
     * Proposes, blocking. Reports every step as soon as it is finished and nothing after the end. A failure of the
     * source behind it is {@link DraftEnd.BrokenOff}; so is a listener that cancels, and an interrupt, whose flag is
     * kept.
     *
     * @throws PlanningException only if no retry and no other proposer could help
     */
    DraftEnd propose(ProposalTask task, DraftListener listener);
}
