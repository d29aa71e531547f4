package dev.planwright.document.export;

import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Risk;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepStatus;

/**
 * A plan as one page of HTML with its graph and its schedule. The page asks for nothing from outside and runs no script,
 * which its own policy forbids. Thread-safe.
 */
public final class PlanHtml {
    /** Beyond that, boxes and bars are no picture any more. */
    private static final int MOST_DRAWN = 200;

    private static final String STYLE = PlanDrawing.STYLE + """
            body { font: 15px/1.45 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
            svg { max-width: none; } .wide { overflow-x: auto; }
            pre { background: #f3f4f6; padding: .5rem; overflow-x: auto; } .meta { color: #555; }
            @media (prefers-color-scheme: dark) { body { background: #16191d; color: #ddd; } a { color: #8ab4f8; }
            pre { background: #22262b; } .meta { color: #aaa; } }
            """;

    private PlanHtml() {}

    /** The page. */
    public static String of(Plan plan) {
        Facts facts = new Facts(plan);
        Html page = new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\""
                        + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width\">\n")
                .element("title", plan.outline().title())
                .raw("<style>\n" + STYLE + "</style>\n</head>\n<body>\n")
                .element("h1", plan.outline().title())
                .element("p", plan.outline().description());
        facts.lines().forEach(line -> page.element("div class=\"meta\"", line));
        page.list("Before you start", plan.outline().prerequisites());
        if (plan.steps().size() <= MOST_DRAWN) {
            PlanDrawing drawing = new PlanDrawing(plan, facts);
            page.element("h2", "Graph").raw("<div class=\"wide\">\n" + drawing.graph() + "</div>\n");
            page.element("h2", "Schedule").raw("<div class=\"wide\">\n" + drawing.schedule() + "</div>\n");
        }
        page.element("h2", "Steps");
        plan.steps().forEach(step -> step(step, facts, page));
        page.list("Done when", plan.outline().successCriteria())
                .list(
                        "Risks",
                        plan.outline().riskRegister().stream()
                                .map(PlanHtml::risk)
                                .toList())
                .list("Constraints", facts.constraints())
                .list("Assumptions", plan.outline().assumptions())
                .list("Open questions", plan.outline().openQuestions())
                .list("Findings", facts.findings());
        return page.raw("</body>\n</html>\n").toString();
    }

    private static void step(Step step, Facts facts, Html page) {
        String after = facts.after(step);
        page.element("h3 id=\"" + PlanDrawing.anchor(step) + "\"", facts.number(step.id()) + ". " + step.name())
                .element(
                        "p class=\"meta\"",
                        "wave " + facts.wave(step.id()) + ", " + facts.estimate(step)
                                + (after.isEmpty() ? "" : ", after " + after)
                                + (facts.isCritical(step.id()) ? ", critical" : "")
                                + (step.status() == StepStatus.TODO ? "" : ", " + Facts.status(step)))
                .element("p", step.description());
        if (!step.subtasks().isEmpty()) {
            page.raw("<ul>\n");
            step.subtasks().forEach(subtask -> page.element("li", subtask));
            page.raw("</ul>\n");
        }
        if (!step.commands().isEmpty()) {
            page.raw("<pre>");
            step.commands().forEach(command -> command.lines().forEach(line -> page.raw(Html.escape(line) + "\n")));
            page.raw("</pre>\n");
        }
        page.field("Needs", String.join("; ", step.prerequisites()))
                .field("Skills", String.join("; ", step.requiredSkills()))
                .field("Risks", String.join("; ", step.risks()))
                .field("Done when", step.doneWhen().orElse(""))
                .field("Undo", step.rollback().orElse(""));
    }

    private static String risk(Risk risk) {
        return risk.risk() + risk.mitigation().map(text -> ": " + text).orElse("");
    }
}
