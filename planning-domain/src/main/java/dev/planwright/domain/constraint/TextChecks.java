package dev.planwright.domain.constraint;

import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Whether the steps name what they must name. Not thread-safe. */
final class TextChecks {
    private final PlanTexts plan;

    TextChecks(PlanTexts plan) {
        this.plan = plan;
    }

    /** A step or a note that tells the way back, or a way back on each step that changes something. */
    Verdict wayBack() {
        List<StepId> telling =
                plan.having(text -> Topics.named("rollback").shownBy().in(text.noted()));
        if (!telling.isEmpty()) {
            return Verdict.of(true, telling, "the steps tell the way back");
        }
        List<StepId> changing = plan.changing(List.of());
        List<StepId> without = stepsWhere(
                step -> changing.contains(step.id()) && step.rollback().isEmpty());
        boolean kept = !changing.isEmpty() && without.isEmpty();
        return Verdict.of(
                kept,
                kept ? changing : without,
                kept ? "each step that changes something says how to undo it" : "no way back is given");
    }

    /** Commands to a cluster name a namespace, any command anything else; a plan without commands names it in a text. */
    Verdict names(Demand.Names demand) {
        String name = demand.name().toLowerCase(Locale.ROOT);
        boolean namespace = demand.kind().equals("namespace");
        List<StepId> offenders = stepsWhere(step -> step.commands().stream()
                .anyMatch(command -> (!namespace || Commands.speakToCluster(command)) && !has(command, name)));
        List<StepId> naming = stepsWhere(step -> step.commands().stream().anyMatch(command -> has(command, name))
                || has(step.name(), name)
                || has(step.description(), name));
        boolean kept = offenders.isEmpty() && !naming.isEmpty();
        return Verdict.of(
                kept,
                kept || offenders.isEmpty() ? naming : offenders,
                kept
                        ? "named by the steps: " + demand.name()
                        : offenders.isEmpty()
                                ? "no step names " + demand.name()
                                : "a command does not name " + demand.name());
    }

    private static boolean has(String text, String name) {
        return text.toLowerCase(Locale.ROOT).contains(name);
    }

    Verdict tools(Demand.OnlyTools demand) {
        List<StepId> offenders = stepsWhere(
                step -> step.commands().stream().anyMatch(command -> !Commands.useOnly(demand.tools(), command)));
        return Verdict.of(
                offenders.isEmpty(),
                offenders,
                (offenders.isEmpty() ? "no command calls anything but " : "a command calls something else than ")
                        + String.join(", ", demand.tools()));
    }

    Verdict treats(Demand.Treats demand) {
        List<StepId> treating = plan.having(text -> demand.action().isShownBy(text.noted()));
        return treating.isEmpty()
                ? Verdict.notCheckable("no step speaks of it by that name; a person must check")
                : Verdict.of(true, treating, "treated by the steps");
    }

    Verdict skills(Demand.OnlySkills demand) {
        List<StepId> offenders = stepsWhere(
                step -> step.requiredSkills().stream().anyMatch(skill -> !Skills.among(skill, demand.skills())));
        String known = String.join(", ", demand.skills());
        return Verdict.of(
                offenders.isEmpty(),
                offenders,
                (offenders.isEmpty() ? "only these skills are asked for: " : "other skills are asked for than ")
                        + known);
    }

    private List<StepId> stepsWhere(Predicate<Step> condition) {
        return plan.steps().stream().filter(condition).map(Step::id).toList();
    }
}
