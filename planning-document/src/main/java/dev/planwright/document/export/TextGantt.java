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
    private static final int SHORTEST_NAME = 12;

    private TextGantt() {}

    /** A line a step, at its earliest start; nothing for a plan with one step or with very many. */
    static void draw(Plan plan, Facts facts, int width, Wrapped out) {
        if (plan.steps().size() < 2 || plan.steps().size() > MOST_STEPS) {
            return;
        }
        int room = Math.min(width, 120) - 8;
        int names = Math.max(SHORTEST_NAME, Math.min(LONGEST_NAME, room - LEAST_BARS));
        int bars = Math.max(LEAST_BARS, room - names);
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
                    name(step, names) + " |" + " ".repeat(start) + bar + " ".repeat(bars - start - bar.length()) + "|");
        }
    }

    private static String name(Step step, int length) {
        String name = Wrapped.clean(step.name());
        int points = name.codePointCount(0, name.length());
        return points > length
                ? name.substring(0, name.offsetByCodePoints(0, length - 1)) + "…"
                : name + " ".repeat(length - points);
    }
}
