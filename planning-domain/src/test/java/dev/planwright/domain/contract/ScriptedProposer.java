package dev.planwright.domain.contract;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;
import java.util.List;

/**
 * A proposer for tests that says given steps and then ends as told. Continues after finished steps; has no patches.
 * Thread-safe.
 */
public record ScriptedProposer(String name, List<StepDraft> steps, DraftEnd end) implements PlanProposer {
    public ScriptedProposer {
        steps = List.copyOf(steps);
    }

    /** One that finishes. */
    public static ScriptedProposer finishing(List<StepDraft> steps) {
        return new ScriptedProposer("scripted", steps, new DraftEnd.Finished(PlanDraft.ofSteps(steps)));
    }

    @Override
    public DraftEnd propose(ProposalTask task, DraftListener listener) {
        if (task.mode() instanceof ProposalTask.Patch) {
            return new DraftEnd.Declined("It has no patches", List.of());
        }
        if (!(task.mode() instanceof ProposalTask.Continue)) {
            listener.onHead("Title", "Overview");
        }
        for (StepDraft step : rest(task.mode())) {
            if (listener.isCancelled() || Thread.currentThread().isInterrupted()) {
                return new DraftEnd.BrokenOff("cancelled");
            }
            listener.onStep(step);
        }
        return end;
    }

    private List<StepDraft> rest(ProposalTask.Mode mode) {
        return mode instanceof ProposalTask.Continue onwards
                ? steps.stream()
                        .filter(step -> onwards.finished().steps().stream()
                                .noneMatch(before -> before.id().equals(step.id())))
                        .toList()
                : steps;
    }
}
