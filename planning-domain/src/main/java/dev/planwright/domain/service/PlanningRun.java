package dev.planwright.domain.service;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.event.Stage;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The making of one plan: propose, patch, repair by rule, schedule. Used once, by one thread. */
final class PlanningRun {
    private final ProposalTask task;
    private final String planId;
    private final DraftCollector collector;
    private final ProposerChain chain;
    private final Finishing finishing;
    private final Spending spending;
    private final List<Finding> notes;

    PlanningRun(
            ProposalTask task,
            List<Finding> notes,
            List<PlanProposer> proposers,
            EngineSettings settings,
            PlanListener listener) {
        this.task = task;
        this.notes = notes;
        this.spending = new Spending(task.budget(), settings.clock());
        this.planId = settings.planIds().get();
        PublishedSteps published = new PublishedSteps(listener, task.maxSteps());
        this.collector = new DraftCollector(planId, listener, published, task.maxSteps(), spending);
        this.chain = new ProposerChain(proposers, collector, spending);
        this.finishing = new Finishing(task, settings, published, collector, draft -> true);
    }

    /** Plans, after the steps that are finished already. */
    PlanOutcome run(PlanDraft finished, Instant begin) {
        collector.progress(Stage.PROPOSING, "Proposing steps", 10);
        collector.startWith(finished);
        ProposerChain.Result result = chain.propose(task);
        return result.proposal()
                .<PlanOutcome>map(proposal -> new PlanOutcome.Planned(finish(proposal, begin)))
                .orElseGet(() -> new PlanOutcome.NeedsInput(
                        "The planner needs answers first",
                        result.questions().stream().limit(5).toList()));
    }

    private Plan finish(Proposal proposal, Instant begin) {
        if (proposal.draft().steps().isEmpty()) {
            throw new PlanningException(
                    PlanningError.PROPOSERS_FAILED,
                    "%s finished without a single step"
                            .formatted(proposal.proposer().name()));
        }
        Finishing.Maker maker = proposal.proposer().isFree() ? Finishing.Maker.AUTHOR : Finishing.Maker.MODEL;
        return finishing.finish(
                mend(proposal, maker),
                maker,
                PlanAssembler.Identity.first(planId),
                spending.provenance(
                        proposal.proposer().name(),
                        proposal.promptVersion(),
                        proposal.draft().playbooks(),
                        begin),
                notes);
    }

    /** Lets the proposer patch what is wrong or was objected to; in strict mode what it leaves wrong refuses the plan. */
    private PlanDraft mend(Proposal proposal, Finishing.Maker maker) {
        Function<PlanDraft, Review> reviewer = draft -> finishing.judge(draft, maker, false);
        Review first = reviewer.apply(proposal.draft());
        if (first.toMend().isEmpty()) {
            return proposal.draft();
        }
        collector.progress(Stage.REPAIRING, "Mending what is wrong with the steps", 80);
        Patching.Reviewed best = new Patching(proposal.proposer(), task, collector, spending, reviewer)
                .patch(new Patching.Reviewed(proposal.draft(), first));
        if (task.request().options().strict() && best.review().hasErrors()) {
            throw best.review()
                    .refusal(PlanningError.PLAN_REFUSED, "The proposed plan has errors")
                    .withDraft(best.draft());
        }
        return best.draft();
    }
}
