package dev.planwright.playbook;

import dev.planwright.domain.contract.PlanProposerContract;
import dev.planwright.domain.port.out.PlanProposer;

class PlaybookPlanProposerTest implements PlanProposerContract {
    private static final PlanProposer PROPOSER = new PlaybookPlanProposer(Playbooks.bundled());

    @Override
    public PlanProposer proposer() {
        return PROPOSER;
    }
}
