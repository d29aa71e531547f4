package dev.planwright.domain.enforcement;

import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A draft and what was changed to get there. Immutable. */
record Change(PlanDraft draft, List<Repair> repairs) {
    Change {
        repairs = List.copyOf(repairs);
    }

    /** This draft with other steps, because of a constraint. */
    Change with(List<StepDraft> steps, List<Repair> more) {
        List<Repair> all = new ArrayList<>(repairs);
        all.addAll(more);
        return new Change(draft.withSteps(steps), all);
    }

    /** The record of one change. */
    static Repair repair(Constraint constraint, String stepId, String what, String before, String after) {
        return new Repair(
                FindingCode.CONSTRAINT_VIOLATED,
                Optional.of(stepId),
                what + ", as " + constraint.place() + " demands",
                before,
                after);
    }
}
