package dev.planwright.domain.enforcement;

import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.constraint.Demand;
import java.util.List;

/** The ways to keep a violated constraint, best first. Immutable. */
record Ways(Constraint constraint, Change now) implements Demand.Cases<List<Change>> {

    @Override
    public List<Change> of(Demand.NotUnderstood demand) {
        return List.of();
    }

    @Override
    public List<Change> of(Demand.NothingAsked demand) {
        return List.of();
    }

    /** Nothing makes a plan shorter but leaving something out. */
    @Override
    public List<Change> of(Demand.FinishWithin demand) {
        return List.of();
    }

    @Override
    public List<Change> of(Demand.TeamOf demand) {
        return List.of();
    }

    /** Steps are put together whenever a change is settled. */
    @Override
    public List<Change> of(Demand.AtMostSteps demand) {
        return List.of();
    }

    /** Steps are put one after the other whenever a change is settled. */
    @Override
    public List<Change> of(Demand.AtMostParallel demand) {
        return List.of();
    }

    /** An interruption is a matter of the method, which no rule can choose. */
    @Override
    public List<Change> of(Demand.DowntimeWithin demand) {
        return List.of();
    }

    @Override
    public List<Change> of(Demand.Forbid demand) {
        return List.of(Removing.what(demand.action(), now, constraint));
    }

    /** Which change is the one that is meant no rule can tell. */
    @Override
    public List<Change> of(Demand.Untouched demand) {
        return List.of();
    }

    @Override
    public List<Change> of(Demand.ReadOnly demand) {
        return List.of(Removing.changes(now, constraint));
    }

    /** What a command of another tool does, no rule can say in the words of these. */
    @Override
    public List<Change> of(Demand.OnlyTools demand) {
        return List.of();
    }

    @Override
    public List<Change> of(Demand.Require demand) {
        return new Placing(now, constraint).ways(demand, StepTemplates.of(demand.action(), constraint));
    }

    @Override
    public List<Change> of(Demand.WayBack demand) {
        return new Placing(now, constraint).before(StepTemplates.wayBack(constraint));
    }

    @Override
    public List<Change> of(Demand.Window demand) {
        return new Placing(now, constraint).before(StepTemplates.window(demand, constraint));
    }

    @Override
    public List<Change> of(Demand.Names demand) {
        return List.of(Naming.put(demand, now, constraint));
    }

    /** Whether a step treats a subject well enough only a person can tell. */
    @Override
    public List<Change> of(Demand.Treats demand) {
        return List.of();
    }

    @Override
    public List<Change> of(Demand.OnlySkills demand) {
        return List.of(Staffing.with(demand.skills(), now, constraint));
    }
}
