package dev.planwright.domain.constraint;

import dev.planwright.domain.plan.ConstraintResult;
import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.plan.Step;
import java.time.Duration;
import java.util.List;

/**
 * Holds constraints against finished, scheduled steps. Remembers what it read of steps, for a plan is held against its
 * constraints several times while it is made; serves one plan. Not thread-safe.
 */
public final class ConstraintChecker {
    private final List<Constraint> constraints;
    private final ReadSteps read = new ReadSteps();

    public ConstraintChecker(List<Constraint> constraints) {
        this.constraints = List.copyOf(constraints);
    }

    /** What steps are held against. */
    public List<Constraint> constraints() {
        return constraints;
    }

    /**
     * One result per constraint, in their order. Linear in steps and dependencies for each, except for the number of
     * steps at the same time, see {@link Width}.
     *
     * @param steps in topological order
     */
    public List<ConstraintResult> check(List<Step> steps, Schedule schedule) {
        Verdicts verdicts = new Verdicts(new PlanTexts(steps, read), new LimitChecks(steps, schedule));
        return constraints.stream()
                .map(constraint -> result(constraint, verdicts))
                .toList();
    }

    /** Whether a step changes a system. */
    public boolean isChanging(Step step) {
        return read.text(step).changes();
    }

    private static ConstraintResult result(Constraint constraint, Verdicts verdicts) {
        Verdict verdict = constraint.demand().fold(verdicts);
        return new ConstraintResult(
                constraint.place(), constraint.text(), verdict.status(), verdict.stepIds(), verdict.explanation());
    }

    /** What a demand of time means on a calendar. */
    public static Duration limit(Demand.FinishWithin demand, Schedule.Calendar calendar) {
        return switch (calendar) {
            case WORKING -> demand.working();
            case CONTINUOUS -> demand.continuous();
        };
    }

    /** Which check a kind of demand has. */
    private record Verdicts(ActionChecks actions, TextChecks texts, LimitChecks limits)
            implements Demand.Cases<Verdict> {
        Verdicts(PlanTexts plan, LimitChecks limits) {
            this(new ActionChecks(plan), new TextChecks(plan), limits);
        }

        @Override
        public Verdict of(Demand.NotUnderstood demand) {
            return Verdict.notCheckable(demand.why());
        }

        @Override
        public Verdict of(Demand.NothingAsked demand) {
            return Verdict.satisfied(demand.why());
        }

        @Override
        public Verdict of(Demand.FinishWithin demand) {
            return limits.time(demand);
        }

        @Override
        public Verdict of(Demand.TeamOf demand) {
            return limits.team(demand);
        }

        @Override
        public Verdict of(Demand.AtMostSteps demand) {
            return limits.count(demand);
        }

        @Override
        public Verdict of(Demand.AtMostParallel demand) {
            return limits.parallel(demand);
        }

        @Override
        public Verdict of(Demand.DowntimeWithin demand) {
            return actions.downtime(demand);
        }

        @Override
        public Verdict of(Demand.Forbid demand) {
            return actions.forbidden(demand);
        }

        @Override
        public Verdict of(Demand.Untouched demand) {
            return actions.untouched(demand.thing());
        }

        @Override
        public Verdict of(Demand.ReadOnly demand) {
            return actions.readOnly();
        }

        @Override
        public Verdict of(Demand.OnlyTools demand) {
            return texts.tools(demand);
        }

        @Override
        public Verdict of(Demand.Require demand) {
            return actions.required(demand);
        }

        @Override
        public Verdict of(Demand.WayBack demand) {
            return texts.wayBack();
        }

        @Override
        public Verdict of(Demand.Window demand) {
            return actions.window(demand);
        }

        @Override
        public Verdict of(Demand.Names demand) {
            return texts.names(demand);
        }

        @Override
        public Verdict of(Demand.Treats demand) {
            return texts.treats(demand);
        }

        @Override
        public Verdict of(Demand.OnlySkills demand) {
            return texts.skills(demand);
        }
    }
}
