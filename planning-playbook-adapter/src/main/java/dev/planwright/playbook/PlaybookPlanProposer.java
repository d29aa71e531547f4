package dev.planwright.playbook;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.ParentStep;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.playbook.internal.model.Playbook;
import dev.planwright.playbook.internal.plan.Breakdown;
import dev.planwright.playbook.internal.plan.Instantiation;
import dev.planwright.playbook.internal.plan.ParentLookup;
import dev.planwright.playbook.internal.search.SearchIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Plans from the playbook that fits the task, or one level deeper from the subtasks of a playbook's step. It declines
 * when no playbook fits. The same request always gives the same plan. Thread-safe.
 */
public final class PlaybookPlanProposer implements PlanProposer {
    private static final int SUGGESTIONS = 3;
    private static final String PARENT_TASK = "parent_task";
    private static final String STEP_NUMBER = "step_number";

    private final Playbooks playbooks;

    public PlaybookPlanProposer(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    @Override
    public String name() {
        return "playbook";
    }

    @Override
    public DraftEnd propose(ProposalTask task, DraftListener listener) {
        if (task.mode() instanceof ProposalTask.Continue) {
            return declined("A playbook plans from the start; it cannot continue a plan that something else began.");
        }
        if (task.mode() instanceof ProposalTask.Patch) {
            return declined("A playbook has no other wording to offer for a step; it cannot patch a plan.");
        }
        PlanRequest request = task.request();
        return request.parent()
                .map(parent -> breakDown(request, parent, task, listener))
                .orElseGet(() -> plan(request, task, listener));
    }

    private DraftEnd plan(PlanRequest request, ProposalTask task, DraftListener listener) {
        List<SearchIndex.Ranked> ranked = rank(request.task(), request.context());
        Optional<Playbook> playbook = fitting(ranked);
        if (playbook.isEmpty()) {
            return new DraftEnd.Declined("No playbook fits this task well enough to plan from.", closest(ranked));
        }
        Instantiation plan = new Instantiation(playbook.get(), request.task(), request.context());
        if (plan.steps().size() > task.maxSteps()) {
            return tooLong(plan.steps().size(), task.maxSteps());
        }
        listener.onHead(plan.title(), plan.description());
        return report(plan.steps(), plan::draft, plan::plan, listener);
    }

    /** Hands steps over one by one as they are made. */
    private static <T> DraftEnd report(
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

    private DraftEnd breakDown(PlanRequest request, ParentStep parent, ProposalTask task, DraftListener listener) {
        PlanContext context = request.context().without(PARENT_TASK).without(STEP_NUMBER);
        Optional<Instantiation> plan = fitting(rank(parent.task(), context))
                .map(playbook -> new Instantiation(playbook, parent.task(), context));
        Optional<Instantiation.Present> step =
                plan.flatMap(found -> ParentLookup.find(found.steps(), found::draft, parent, request.task()));
        Optional<Breakdown> breakdown =
                plan.isPresent() && step.isPresent() ? Breakdown.of(plan.get(), step.get()) : Optional.empty();
        if (breakdown.isPresent()) {
            Instantiation of = plan.get();
            return report(breakdown.get(), of.usedContext(), of.playbookIds(), of.roundTheClock(), task, listener);
        }
        Optional<Breakdown> named = Breakdown.of(parent, task.workingTime());
        if (named.isPresent()) {
            return report(named.get(), Set.of(), List.of(), false, task, listener);
        }
        return declined(
                step.isPresent()
                        ? "The step \"%s\" is small enough to carry out as it is; its playbook names no subtasks."
                                .formatted(plan.get().draft(step.get()).name())
                        : plan.isPresent()
                                ? "The playbook of the parent task has no such step."
                                : "No playbook fits the parent task, and the step names no subtasks.");
    }

    private static DraftEnd report(
            Breakdown breakdown,
            Set<JsonPointer> used,
            List<String> ids,
            boolean roundTheClock,
            ProposalTask task,
            DraftListener listener) {
        List<StepDraft> steps = breakdown.steps();
        if (steps.size() > task.maxSteps()) {
            return tooLong(steps.size(), task.maxSteps());
        }
        listener.onHead(breakdown.title(), breakdown.description());
        return report(steps, Function.identity(), drafts -> breakdown.plan(drafts, used, ids, roundTheClock), listener);
    }

    private List<SearchIndex.Ranked> rank(String task, PlanContext context) {
        String support = String.join(
                " ",
                context.leaves().stream()
                        .limit(50)
                        .map(leaf -> leaf.path().last() + " " + text(leaf.value()))
                        .toList());
        return playbooks.index().rank(task, support);
    }

    private static String text(ContextValue value) {
        String text = value.asText();
        return text.length() > 100 ? text.substring(0, 100) : text;
    }

    private Optional<Playbook> fitting(List<SearchIndex.Ranked> ranked) {
        return ranked.stream()
                .limit(1)
                .filter(best -> best.confidence() >= SearchIndex.THRESHOLD)
                .findFirst()
                .flatMap(best -> playbooks.library().playbook(best.entry().id()));
    }

    private static List<String> closest(List<SearchIndex.Ranked> ranked) {
        return ranked.stream()
                .limit(SUGGESTIONS)
                .map(found -> found.entry().id() + ": " + found.entry().title())
                .toList();
    }

    private static DraftEnd tooLong(int steps, int limit) {
        return declined("The playbook that fits makes %d steps of this task, but at most %d are allowed."
                .formatted(steps, limit));
    }

    private static DraftEnd declined(String reason) {
        return new DraftEnd.Declined(reason, List.of());
    }
}
