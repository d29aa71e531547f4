package dev.planwright.playbook;

import dev.planwright.domain.contract.PlanProposerContract;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.out.Budget;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.request.PlanRequest;
import java.util.List;
import java.util.Optional;

class PlaybookPlanProposerTest implements PlanProposerContract {
    private static final PlanProposer PROPOSER = new PlaybookPlanProposer(Playbooks.bundled());

    @Override
    public PlanProposer proposer() {
        return PROPOSER;
    }

    @Override
    public ProposalTask task() {
        PlanRequest request = PlanRequest.of("Upgrade PostgreSQL 12 to 15");
        return new ProposalTask(
                request, List.of(), 60, WorkingTime.DEFAULT, Budget.DEFAULT, Optional::empty, new ProposalTask.Fresh());
    }
}
