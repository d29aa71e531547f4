package dev.planwright.domain.service;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Has a proposer replace the steps that errors and objections name. A patch that makes things worse is dropped. */
final class Patching {
    private static final int MOST_ROUNDS = 2;
    /** Fewer errors are better; those of the structure count first, since they hide others. */
    private static final Comparator<Review> BADNESS = Comparator.comparing(
                    (Review review) -> review.scheduled().isEmpty())
            .thenComparing(review -> review.errors().size())
            .thenComparing(review -> review.toMend().size());

    private final PlanProposer proposer;
    private final ProposalTask task;
    private final DraftListener listener;
    private final Spending spending;
    private final Function<PlanDraft, Review> reviewer;

    Patching(
            PlanProposer proposer,
            ProposalTask task,
            DraftListener listener,
            Spending spending,
            Function<PlanDraft, Review> reviewer) {
        this.proposer = proposer;
        this.task = task;
        this.listener = listener;
        this.spending = spending;
        this.reviewer = reviewer;
    }

    /** A draft and what was found in it. */
    record Reviewed(PlanDraft draft, Review review) {}

    /** The best draft after at most two rounds within the budget; the earlier one if equal. */
    Reviewed patch(Reviewed first) {
        Reviewed best = first;
        List<Finding> tried = List.of();
        for (int round = 0; round < MOST_ROUNDS && isWorthARound(best.review(), round) && mayGoOn(); round++) {
            List<StepDraft> patch = ask(question(best, tried));
            if (patch.isEmpty()) {
                return best;
            }
            Reviewed patched = with(best, patch);
            if (BADNESS.compare(patched.review(), best.review()) < 0) {
                best = patched;
                tried = List.of();
            } else {
                tried = patched.review().toMend();
            }
        }
        return best;
    }

    private static ProposalTask.Patch question(Reviewed best, List<Finding> tried) {
        return new ProposalTask.Patch(
                best.draft(), best.review().toMend(), best.review().tooLong(), tried);
    }

    /** What a proposer says; what a patch that broke off has finished is paid for, and may do. */
    private List<StepDraft> ask(ProposalTask.Patch mode) {
        SilentListener heard = new SilentListener(listener);
        DraftEnd end = spending.timed(proposer, heard, task.in(mode).within(spending.left()));
        return end.fold(
                finished -> finished.draft().steps(),
                brokenOff -> heard.steps(),
                declined -> List.of(),
                questions -> heard.steps());
    }

    /** Mere objections are worth one round. */
    private static boolean isWorthARound(Review review, int round) {
        return review.hasErrors() || (round == 0 && !review.toMend().isEmpty());
    }

    private boolean mayGoOn() {
        return !listener.isCancelled() && !spending.isUsedUp();
    }

    private Reviewed with(Reviewed best, List<StepDraft> patch) {
        List<StepDraft> steps = best.draft().steps();
        List<StepDraft> honest = best.review().tooLong().isEmpty() ? patch : HonestTimes.of(steps, patch);
        PlanDraft draft = best.draft().withSteps(replace(steps, honest));
        return new Reviewed(draft, reviewer.apply(draft));
    }

    /** Steps with those of a patch in the place of theirs; new ones come last. */
    static List<StepDraft> replace(List<StepDraft> steps, List<StepDraft> patch) {
        Map<String, StepDraft> byId = new HashMap<>();
        patch.forEach(step -> byId.put(step.id(), step));
        List<StepDraft> patched = new ArrayList<>();
        for (StepDraft step : steps) {
            StepDraft replacement = byId.remove(step.id());
            patched.add(replacement == null ? step : replacement);
        }
        patch.stream().filter(step -> byId.remove(step.id()) != null).forEach(patched::add);
        return patched;
    }
}
