package dev.planwright.domain.constraint;

import dev.planwright.domain.plan.ConstraintResult;
import dev.planwright.domain.plan.StepId;
import java.util.List;

/** What a demand comes to in a plan. Immutable. */
record Verdict(ConstraintResult.Status status, List<StepId> stepIds, String explanation) {
    static Verdict of(boolean kept, List<StepId> stepIds, String explanation) {
        return new Verdict(
                kept ? ConstraintResult.Status.SATISFIED : ConstraintResult.Status.VIOLATED, stepIds, explanation);
    }

    static Verdict notCheckable(String why) {
        return notCheckable(List.of(), why);
    }

    static Verdict notCheckable(List<StepId> stepIds, String why) {
        return new Verdict(ConstraintResult.Status.NOT_CHECKABLE, stepIds, why);
    }

    static Verdict satisfied(String why) {
        return of(true, List.of(), why);
    }
}
