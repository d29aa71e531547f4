package dev.planwright.domain.service;

import dev.planwright.domain.check.Repaired;
import dev.planwright.domain.check.RuleRepair;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.enforcement.ConstraintEnforcement;
import dev.planwright.domain.enforcement.Judged;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.event.Stage;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Provenance;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The making of one plan: propose, patch, repair by rule, schedule. Used once, by one thread. */
final class PlanningRun {
    private final ProposalTask task;
    private final EngineSettings settings;
    private final PlanListener listener;
    private final String planId;
    private final PublishedSteps published;
    private final DraftCollector collector;
    private final ProposerChain chain;
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
        this.settings = settings;
        this.listener = listener;
        this.planId = settings.planIds().get();
        this.published = new PublishedSteps(listener, task.maxSteps());
        this.collector = new DraftCollector(planId, listener, published, task.maxSteps(), spending);
        this.chain = new ProposerChain(proposers, collector, spending);
    }

    /** Plans, after the steps that are finished already. */
    PlanOutcome run(PlanDraft finished, Instant begin) {
        progress(Stage.PROPOSING, "Proposing steps", 10);
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
        PlanDraft draft = mend(proposal);
        Repaired repaired = enforce(RuleRepair.repair(draft, task.maxSteps()));
        progress(Stage.SCHEDULING, "Scheduling the steps", 90);
        Review review = review(repaired.draft(), true);
        Review.Scheduled scheduled = review.scheduled()
                .orElseThrow(() -> new IllegalStateException("a repaired draft has errors: " + review.findings()));
        published.settle(scheduled.drafts(), scheduled.steps(), "checked and put in order");
        Plan plan = PlanAssembler.assemble(
                planId,
                task.request(),
                repaired.draft(),
                scheduled,
                findings(review),
                task.constraints(),
                repaired.repairs(),
                provenance(proposal, begin));
        listener.on(new PlanEvent.Completed(plan));
        return plan;
    }

    /** What was noted on the way, and what the review found. */
    private List<Finding> findings(Review review) {
        List<Finding> findings = new ArrayList<>(notes);
        findings.addAll(collector.notes());
        findings.addAll(review.findings());
        return findings;
    }

    /** Lets the proposer patch what is wrong; in strict mode what it leaves wrong refuses the plan. */
    private PlanDraft mend(Proposal proposal) {
        Review first = review(proposal.draft(), false);
        if (!first.hasErrors()) {
            return proposal.draft();
        }
        progress(Stage.REPAIRING, "Mending what is wrong with the steps", 80);
        Patching.Reviewed best = new Patching(
                        proposal.proposer(), task, collector, spending, candidate -> review(candidate, false))
                .patch(new Patching.Reviewed(proposal.draft(), first));
        if (task.request().options().strict() && best.review().hasErrors()) {
            throw best.review()
                    .refusal(PlanningError.PLAN_REFUSED, "The proposed plan has errors")
                    .withDraft(best.draft());
        }
        return best.draft();
    }

    /** Keeps by rule the constraints that are still violated. */
    private Repaired enforce(Repaired sound) {
        return new ConstraintEnforcement(
                        task.constraints(),
                        candidate -> review(candidate, false)
                                .scheduled()
                                .map(scheduled -> new Judged(scheduled.constraints())))
                .enforce(sound);
    }

    private Review review(PlanDraft draft, boolean simulated) {
        return Review.of(draft, task.constraints(), task.maxSteps(), settings.workingTime(), simulated);
    }

    private Provenance provenance(Proposal proposal, Instant begin) {
        String[] name = proposal.proposer().name().split(":", 2);
        return new Provenance(
                name[0],
                name.length > 1 ? Optional.of(name[1]) : Optional.empty(),
                proposal.promptVersion(),
                proposal.draft().playbooks(),
                spending.attempts(),
                begin);
    }

    private void progress(Stage stage, String message, int percent) {
        collector.refuseIfCancelled();
        listener.on(new PlanEvent.Progress(stage, message, percent));
    }
}
