package dev.planwright.domain.service;

import dev.planwright.domain.check.Repaired;
import dev.planwright.domain.check.RuleRepair;
import dev.planwright.domain.constraint.ConstraintChecker;
import dev.planwright.domain.craft.Craft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.enforcement.ConstraintEnforcement;
import dev.planwright.domain.enforcement.Judged;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.event.Stage;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Provenance;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.port.out.ProposalTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The end of every planning: mend by rule, keep the constraints, schedule, put together. Used once, by one thread. */
final class Finishing {
    private static final int MOST_GUARDS = 4;

    private final ProposalTask task;
    private final EngineSettings settings;
    private final PublishedSteps published;
    private final DraftCollector collector;
    private final Predicate<PlanDraft> allowed;
    private final ConstraintChecker checker;
    private @Nullable Objections last;

    /** Whose work a draft is. */
    enum Maker {
        /** People, in a playbook: nothing is objected to, which also costs no time. */
        AUTHOR,
        /** A model: what is objected to is also put in order by rule. */
        MODEL,
        /** People and a model in turn: what is objected to is told. */
        BOTH
    }

    /** @param allowed which drafts the rules may come to */
    Finishing(
            ProposalTask task,
            EngineSettings settings,
            PublishedSteps published,
            DraftCollector collector,
            Predicate<PlanDraft> allowed) {
        this.task = task;
        this.settings = settings;
        this.published = published;
        this.collector = collector;
        this.allowed = allowed;
        this.checker = new ConstraintChecker(task.constraints());
    }

    /**
     * The finished plan, whose steps have been reported.
     *
     * @param notes what is to be said beside what the proposers noted
     */
    Plan finish(
            PlanDraft draft, Maker maker, PlanAssembler.Identity identity, Provenance provenance, List<Finding> notes) {
        Repaired repaired = enforce(ordered(RuleRepair.repair(draft, task.maxSteps()), maker));
        collector.progress(Stage.SCHEDULING, "Scheduling the steps", 90);
        Review review = judge(repaired.draft(), maker, true);
        Review.Scheduled scheduled = review.scheduled()
                .orElseThrow(() -> new IllegalStateException("a repaired draft has errors: " + review.findings()));
        published.settle(scheduled.drafts(), scheduled.steps(), "checked and put in order");
        List<Finding> findings = new ArrayList<>(notes);
        findings.addAll(collector.notes());
        findings.addAll(review.findings());
        Plan plan = PlanAssembler.assemble(
                identity,
                task.request(),
                repaired.draft(),
                scheduled,
                findings,
                task.constraints(),
                repaired.repairs(),
                provenance);
        collector.tell(new PlanEvent.Completed(plan));
        return plan;
    }

    /** With guards before the changes that they guard, as far as no constraint that is kept suffers. */
    private Repaired ordered(Repaired sound, Maker maker) {
        boolean mayReorder = maker == Maker.MODEL && !task.request().options().strict();
        Repaired best = sound;
        for (int guard = 0; mayReorder && guard < MOST_GUARDS; guard++) {
            Optional<Repaired> next = withAGuardFirst(best);
            if (next.isEmpty() || errors(next.get().draft()) > errors(best.draft())) {
                break;
            }
            best = next.get();
        }
        return best;
    }

    private Optional<Repaired> withAGuardFirst(Repaired sound) {
        List<Step> steps = sound.draft().steps().stream().map(StepDraft::toStep).toList();
        return Craft.withAGuardFirst(task.request().task(), sound, steps, checker::isChanging);
    }

    /** How many errors a draft has. */
    int errors(PlanDraft draft) {
        return review(draft, false).errors().size();
    }

    /** What is found in a draft, with objections to its making where its maker bears them. */
    Review judge(PlanDraft draft, Maker maker, boolean simulated) {
        Review review = review(draft, simulated);
        if (maker == Maker.AUTHOR) {
            return review;
        }
        return review.scheduled()
                .map(scheduled -> review.with(objections(draft, scheduled.steps())))
                .orElse(review);
    }

    /** The same draft is judged when a proposer has made it, and again when nothing had to be mended in it. */
    private List<Finding> objections(PlanDraft draft, List<Step> steps) {
        Objections known = last;
        if (known == null || !known.draft().equals(draft)) {
            known = new Objections(draft, Craft.check(task.request().task(), draft, steps, checker::isChanging));
            last = known;
        }
        return known.findings();
    }

    private record Objections(PlanDraft draft, List<Finding> findings) {}

    private Review review(PlanDraft draft, boolean simulated) {
        return Review.of(draft, checker, task.maxSteps(), settings.workingTime(), simulated);
    }

    private Repaired enforce(Repaired sound) {
        return new ConstraintEnforcement(
                        task.constraints(),
                        candidate -> review(candidate, false)
                                .scheduled()
                                .filter(scheduled -> allowed.test(candidate))
                                .map(scheduled -> new Judged(scheduled.constraints())))
                .enforce(sound);
    }
}
