package dev.planwright.domain.contract;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.out.Budget;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.request.PlanRequest;
import java.util.List;
import java.util.Optional;

/** The fake that other tests rely on keeps the contract too. */
class ScriptedProposerTest implements PlanProposerContract {
    @Override
    public PlanProposer proposer() {
        return ScriptedProposer.finishing(List.of(
                StepDraft.builder("a", "One").build(),
                StepDraft.builder("b", "Two").dependencies("a").build(),
                StepDraft.builder("c", "Three").dependencies("b").build()));
    }

    @Override
    public ProposalTask task() {
        return new ProposalTask(
                PlanRequest.of("Upgrade PostgreSQL"),
                List.of(),
                60,
                WorkingTime.DEFAULT,
                Budget.DEFAULT,
                Optional::empty,
                new ProposalTask.Fresh());
    }
}
