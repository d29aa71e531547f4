package dev.planwright.domain.service;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
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
        for (int round = 0; round < MOST_ROUNDS && isWorthARound(best.review(), round) && mayGoOn(); round++) {
            ProposalTask.Patch mode =
                    new ProposalTask.Patch(best.draft(), best.review().toMend());
            SilentListener heard = new SilentListener(listener);
            DraftEnd end = spending.timed(proposer, heard, task.in(mode).within(spending.left()));
            if (end instanceof DraftEnd.Declined) {
                return best;
            }
            // what a patch that broke off has finished is paid for, and may do
            best = better(
                    best,
                    end instanceof DraftEnd.Finished finished ? finished.draft().steps() : heard.steps());
        }
        return best;
    }

    /** Mere objections are worth one round. */
    private static boolean isWorthARound(Review review, int round) {
        return review.hasErrors() || (round == 0 && !review.toMend().isEmpty());
    }

    private boolean mayGoOn() {
        return !listener.isCancelled() && !spending.isUsedUp();
    }

    /** Fewer errors are better; those of the structure count first, since they hide others. */
    private Reviewed better(Reviewed best, List<StepDraft> patch) {
        if (patch.isEmpty()) {
            return best;
        }
        PlanDraft draft = best.draft().withSteps(replace(best.draft().steps(), patch));
        Reviewed patched = new Reviewed(draft, reviewer.apply(draft));
        return BADNESS.compare(patched.review(), best.review()) < 0 ? patched : best;
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
