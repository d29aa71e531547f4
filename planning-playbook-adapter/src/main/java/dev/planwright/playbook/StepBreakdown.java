package dev.planwright.playbook;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.ParentStep;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.playbook.internal.plan.Breakdown;
import dev.planwright.playbook.internal.plan.Instantiation;
import dev.planwright.playbook.internal.plan.ParentLookup;
import dev.planwright.playbook.internal.runbook.Runbook;
import dev.planwright.playbook.internal.runbook.RunbookParts;
import dev.planwright.playbook.internal.runbook.RunbookPlan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Plans a step of another plan one level deeper, from the playbook or runbook that the other plan is from. Thread-safe. */
final class StepBreakdown {
    private static final String PARENT_TASK = "parent_task";
    private static final String STEP_NUMBER = "step_number";

    private final Playbooks playbooks;

    StepBreakdown(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    /** What a breakdown takes from the playbook or runbook; absent where that knows no more of the step. */
    private record Source(
            Optional<StepDraft> step,
            Optional<Breakdown> breakdown,
            Set<JsonPointer> used,
            List<String> ids,
            boolean roundTheClock) {}

    DraftEnd propose(ParentStep parent, ProposalTask task, DraftListener listener) {
        PlanContext context = task.request().context().without(PARENT_TASK).without(STEP_NUMBER);
        Knowledge known = Knowledge.of(parent.task(), context, playbooks, 1);
        Optional<Source> source = known.runbook()
                .map(runbook -> ofRunbook(runbook, parent, context, task))
                .or(() -> known.playbook()
                        .map(playbook ->
                                ofPlaybook(new Instantiation(playbook, parent.task(), context), parent, task)));
        Optional<Breakdown> found = source.flatMap(Source::breakdown);
        if (found.isPresent()) {
            return report(found.get(), source.get(), task, listener);
        }
        Optional<Breakdown> named = Breakdown.of(parent, task.workingTime());
        if (named.isPresent()) {
            Source none = new Source(Optional.empty(), named, Set.of(), List.of(), false);
            return report(named.get(), none, task, listener);
        }
        return PlaybookPlanProposer.declined(reason(source));
    }

    private static Source ofPlaybook(Instantiation plan, ParentStep parent, ProposalTask task) {
        Optional<Instantiation.Present> step = ParentLookup.find(
                plan.steps(), plan::draft, parent, task.request().task());
        return new Source(
                step.map(plan::draft),
                step.map(present -> Breakdown.of(plan, present)),
                plan.usedContext(),
                plan.playbookIds(),
                plan.roundTheClock());
    }

    private static Source ofRunbook(Runbook runbook, ParentStep parent, PlanContext context, ProposalTask task) {
        RunbookPlan plan = new RunbookPlan(runbook, context, task.maxSteps());
        Optional<StepDraft> step = ParentLookup.find(
                plan.steps(), Function.identity(), parent, task.request().task());
        return new Source(step, step.flatMap(RunbookParts::of), plan.usedContext(), List.of(runbook.file()), true);
    }

    private static String reason(Optional<Source> source) {
        return source.map(found -> found.step()
                        .map(step ->
                                "The step \"%s\" is small enough to carry out as it is; nothing says what it is made of."
                                        .formatted(step.name()))
                        .orElse("The playbook of the parent task has no such step."))
                .orElse("No playbook fits the parent task, and the step names no subtasks.");
    }

    private static DraftEnd report(Breakdown breakdown, Source source, ProposalTask task, DraftListener listener) {
        List<StepDraft> steps = breakdown.steps();
        if (steps.size() > task.maxSteps()) {
            return PlaybookPlanProposer.tooLong(steps.size(), task.maxSteps());
        }
        listener.onHead(breakdown.title(), breakdown.description());
        return PlaybookPlanProposer.report(
                steps,
                Function.identity(),
                drafts -> breakdown.plan(drafts, source.used(), source.ids(), source.roundTheClock()),
                listener);
    }
}
