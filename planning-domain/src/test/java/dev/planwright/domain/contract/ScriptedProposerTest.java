package dev.planwright.domain.contract;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.port.out.PlanProposer;
import java.util.List;

/** The fake that other tests rely on keeps the contract too. */
class ScriptedProposerTest implements PlanProposerContract {
    @Override
    public PlanProposer proposer() {
        return ScriptedProposer.finishing(List.of(
                StepDraft.builder("a", "One").build(),
                StepDraft.builder("b", "Two").dependencies("a").build(),
                StepDraft.builder("c", "Three").dependencies("b").build()));
    }
}
