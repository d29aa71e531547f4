package dev.planwright.engine;

import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;

/** Fails a test that calls it. */
final class ForbiddenProposer implements PlanProposer {
    @Override
    public String name() {
        return "forbidden";
    }

    @Override
    public DraftEnd propose(ProposalTask task, DraftListener listener) {
        throw new AssertionError("no proposer may be called");
    }
}
