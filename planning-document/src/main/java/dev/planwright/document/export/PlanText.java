package dev.planwright.document.export;

import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Repair;
import dev.planwright.domain.plan.Risk;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepStatus;
import java.util.List;

/** A plan for a terminal. Thread-safe. */
public final class PlanText {
    private static final String DETAIL = "      ";

    private PlanText() {}

    /** The plan as text, wrapped at a width in characters, at least 40. */
    public static String of(Plan plan, int width) {
        Facts facts = new Facts(plan);
        Wrapped out = new Wrapped(width);
        out.paragraph("", plan.outline().title());
        out.line("="
                .repeat(Math.min(
                        Math.max(40, width),
                        Math.max(1, Wrapped.clean(plan.outline().title()).length()))));
        if (!plan.outline().description().isBlank()) {
            out.paragraph("", plan.outline().description());
        }
        out.blank();
        facts.lines().forEach(line -> out.paragraph("", line));
        TextGantt.draw(plan, facts, width, out);
        out.list("Before you start", plan.outline().prerequisites());
        out.blank();
        out.line("Steps (* is on the critical path)");
        plan.steps().forEach(step -> step(step, facts, out));
        out.list("Done when", plan.outline().successCriteria());
        out.list(
                "Risks",
                plan.outline().riskRegister().stream().map(PlanText::risk).toList());
        out.list("Constraints", facts.constraints());
        out.list("Assumptions", plan.outline().assumptions());
        out.list("Open questions", plan.outline().openQuestions());
        out.list("Findings", facts.findings());
        out.list("Repairs", plan.repairs().stream().map(PlanText::repair).toList());
        out.list("Not used from the context", plan.unusedContext());
        return out.toString();
    }

    private static void step(Step step, Facts facts, Wrapped out) {
        String mark = facts.isCritical(step.id()) ? "*" : " ";
        out.blank();
        out.paragraph(mark + facts.place(step.id()), step.name());
        out.paragraph(DETAIL, head(step, facts));
        if (!step.description().isBlank()) {
            out.paragraph(DETAIL, step.description());
        }
        field("Needs", step.prerequisites(), out);
        step.subtasks().forEach(subtask -> out.paragraph(DETAIL + "- ", subtask));
        for (String command : step.commands()) {
            command.lines().forEach(line -> out.command(DETAIL + "$ ", line));
        }
        field("Skills", step.requiredSkills(), out);
        step.risks().forEach(risk -> out.paragraph(DETAIL + "Risk: ", risk));
        step.doneWhen().ifPresent(text -> out.paragraph(DETAIL + "Done when: ", text));
        step.rollback().ifPresent(text -> out.paragraph(DETAIL + "Undo: ", text));
    }

    private static void field(String name, List<String> values, Wrapped out) {
        if (!values.isEmpty()) {
            out.paragraph(DETAIL + name + ": ", String.join("; ", values));
        }
    }

    private static String head(Step step, Facts facts) {
        String estimate = facts.estimate(step);
        String after = facts.after(step);
        return "[" + step.id() + "] wave " + facts.wave(step.id())
                + (estimate.isEmpty() ? "" : ", " + estimate)
                + (after.isEmpty() ? "" : ", after " + after)
                + (step.status() == StepStatus.TODO ? "" : ", " + Facts.status(step));
    }

    private static String repair(Repair repair) {
        String values = repair.before()
                + (repair.before().isEmpty() || repair.after().isEmpty() ? "" : " -> ")
                + repair.after();
        return repair.stepId().map(id -> id + ": ").orElse("")
                + repair.what()
                + (values.isEmpty() ? "" : " (" + values + ")");
    }

    private static String risk(Risk risk) {
        String levels =
                risk.likelihood().map(level -> level.code() + " likelihood").orElse("")
                        + (risk.likelihood().isPresent() && risk.impact().isPresent() ? ", " : "")
                        + risk.impact().map(level -> level.code() + " impact").orElse("");
        return risk.risk()
                + (levels.isEmpty() ? "" : " (" + levels + ")")
                + risk.mitigation().map(text -> ": " + text).orElse("");
    }
}
