package dev.planwright.document.export;

import dev.planwright.domain.plan.Plan;

/**
 * A plan as one picture: a bar for each step, the critical ones marked, in the colours that the reader's screen prefers.
 * Needs nothing from outside, so that it can stand in a page or a README. Thread-safe.
 */
public final class PlanSvg {
    private PlanSvg() {}

    /** The schedule, drawn. */
    public static String of(Plan plan) {
        return new PlanDrawing(plan, new Facts(plan)).picture();
    }
}
