package dev.planwright.playbook;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.playbook.internal.model.Playbook;
import dev.planwright.playbook.internal.plan.Instantiation;
import dev.planwright.playbook.internal.runbook.Runbook;
import dev.planwright.playbook.internal.runbook.RunbookPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Plans from the playbook or the runbook that fits the task, or one level deeper from the parts of one of its steps. It
 * declines when nothing fits. The same request always gives the same plan. Thread-safe.
 */
public final class PlaybookPlanProposer implements PlanProposer {
    private static final int SUGGESTIONS = 3;

    private final Playbooks playbooks;
    private final StepBreakdown breakdown;

    public PlaybookPlanProposer(Playbooks playbooks) {
        this.playbooks = playbooks;
        this.breakdown = new StepBreakdown(playbooks);
    }

    @Override
    public String name() {
        return "playbook";
    }

    @Override
    public boolean isFree() {
        return true;
    }

    @Override
    public DraftEnd propose(ProposalTask task, DraftListener listener) {
        if (task.mode() instanceof ProposalTask.Continue) {
            return declined("A playbook plans from the start; it cannot continue a plan that something else began.");
        }
        if (task.mode() instanceof ProposalTask.Patch) {
            return declined("A playbook has no other wording to offer for a step; it cannot patch a plan.");
        }
        return task.request()
                .parent()
                .map(parent -> breakdown.propose(parent, task, listener))
                .orElseGet(() -> plan(task, listener));
    }

    private DraftEnd plan(ProposalTask task, DraftListener listener) {
        PlanRequest request = task.request();
        Knowledge known = Knowledge.of(request.task(), request.context(), playbooks, SUGGESTIONS);
        Optional<Runbook> runbook = known.runbook();
        if (runbook.isPresent()) {
            return plan(runbook.get(), task, listener);
        }
        Optional<Playbook> playbook = known.playbook();
        if (playbook.isEmpty()) {
            return new DraftEnd.Declined(
                    "No playbook fits this task well enough to plan from.", known.closest(SUGGESTIONS));
        }
        Instantiation plan = fitting(playbook.get(), task);
        if (plan.steps().size() > task.maxSteps()) {
            return tooLong(plan.steps().size(), task.maxSteps());
        }
        listener.onHead(plan.title(), plan.description());
        return report(plan.steps(), plan::draft, plan::plan, listener);
    }

    /** The playbook filled in, without its optional steps if there is no room for them. */
    private static Instantiation fitting(Playbook playbook, ProposalTask task) {
        PlanRequest request = task.request();
        Instantiation whole = new Instantiation(playbook, request.task(), request.context());
        return Room.of(task).holds(whole)
                ? whole
                : new Instantiation(playbook, request.task(), request.context(), true);
    }

    private static DraftEnd plan(Runbook runbook, ProposalTask task, DraftListener listener) {
        RunbookPlan plan = new RunbookPlan(runbook, task.request().context(), task.maxSteps());
        if (plan.steps().isEmpty()) {
            return declined(
                    "The runbook that fits, %s, asks for nothing that could be a step.".formatted(runbook.file()));
        }
        listener.onHead(plan.title(), plan.description());
        return report(plan.steps(), Function.identity(), plan::plan, listener);
    }

    /** Hands steps over one by one as they are made. */
    static <T> DraftEnd report(
            List<T> parts,
            Function<T, StepDraft> write,
            Function<List<StepDraft>, PlanDraft> whole,
            DraftListener listener) {
        List<StepDraft> drafts = new ArrayList<>();
        for (T part : parts) {
            if (listener.isCancelled() || Thread.currentThread().isInterrupted()) {
                return new DraftEnd.BrokenOff("cancelled");
            }
            StepDraft draft = write.apply(part);
            drafts.add(draft);
            listener.onStep(draft);
        }
        return new DraftEnd.Finished(whole.apply(drafts));
    }

    static DraftEnd tooLong(int steps, int limit) {
        return declined("The playbook that fits makes %d steps of this task, but at most %d are allowed."
                .formatted(steps, limit));
    }

    static DraftEnd declined(String reason) {
        return new DraftEnd.Declined(reason, List.of());
    }
}
