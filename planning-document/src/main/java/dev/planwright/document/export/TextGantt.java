package dev.planwright.document.export;

import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepTiming;

/** When the steps happen, as bars of text. Thread-safe. */
final class TextGantt {
    /** More lines would push the steps out of sight. */
    private static final int MOST_STEPS = 60;

    private static final int LEAST_BARS = 20;
    private static final int LONGEST_NAME = 30;

    private TextGantt() {}

    /** A line a step, at its earliest start; nothing for a plan with one step or with very many. */
    static void draw(Plan plan, Facts facts, int width, Wrapped out) {
        if (plan.steps().size() < 2 || plan.steps().size() > MOST_STEPS) {
            return;
        }
        int bars = Math.max(LEAST_BARS, Math.min(width, 120) - LONGEST_NAME - 8);
        double total = Math.max(1, plan.schedule().likely().toMillis());
        out.blank();
        out.paragraph(
                "",
                "When (# is on the critical path; the whole is "
                        + facts.span(plan.schedule().likely()) + ")");
        for (Step step : plan.steps()) {
            StepTiming timing = plan.schedule().timings().get(step.id());
            int from =
                    timing == null ? 0 : (int) Math.floor(timing.earliestStart().toMillis() / total * bars);
            int length = Math.max(1, (int) Math.round(facts.length(step).toMillis() / total * bars));
            int start = Math.min(from, bars - 1);
            String bar = (facts.isCritical(step.id()) ? "#" : "-").repeat(Math.min(length, bars - start));
            out.command(
                    facts.place(step.id()),
                    name(step) + " |" + " ".repeat(start) + bar + " ".repeat(bars - start - bar.length()) + "|");
        }
    }

    private static String name(Step step) {
        String name = Wrapped.clean(step.name());
        int points = name.codePointCount(0, name.length());
        return points > LONGEST_NAME
                ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME))
                : name + " ".repeat(LONGEST_NAME - points);
    }
}
