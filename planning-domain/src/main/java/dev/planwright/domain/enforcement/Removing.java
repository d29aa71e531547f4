package dev.planwright.domain.enforcement;

import dev.planwright.domain.constraint.Action;
import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.constraint.PlanTexts;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.draft.WithoutSteps;
import dev.planwright.domain.language.Sentences;
import dev.planwright.domain.plan.Repair;
import dev.planwright.domain.plan.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes a forbidden action out of a plan: commands, subtasks and sentences that do it, and steps that are nothing else.
 * What such a step was for is asked as an open question.
 */
final class Removing {
    private Removing() {}

    static Change what(Action action, Change now, Constraint constraint) {
        List<StepDraft> cleaned = new ArrayList<>();
        List<StepDraft> dropped = new ArrayList<>();
        List<Repair> repairs = new ArrayList<>();
        for (StepDraft step : now.draft().steps()) {
            StepDraft without = action.isDoneIn(step) ? cleaned(action, step) : step;
            cleaned.add(without);
            if (action.isDoneIn(without)) {
                dropped.add(step);
                repairs.add(Change.repair(
                        constraint, step.id(), "removed a step that does what is forbidden", step.name(), ""));
            } else if (!without.equals(step)) {
                repairs.add(Change.repair(
                        constraint, step.id(), "removed from the step what is forbidden", text(step), text(without)));
            }
        }
        return without(dropped, cleaned, now, repairs);
    }

    /** Without the steps that change something. */
    static Change changes(Change now, Constraint constraint) {
        List<StepDraft> steps = now.draft().steps();
        List<StepId> changing = PlanTexts.of(steps).changing(List.of());
        List<StepDraft> dropped = steps.stream()
                .filter(step -> changing.contains(new StepId(step.id())))
                .toList();
        List<Repair> repairs = dropped.stream()
                .map(step ->
                        Change.repair(constraint, step.id(), "removed a step that changes something", step.name(), ""))
                .toList();
        return without(dropped, steps, now, repairs);
    }

    /** Never without all: a plan of nothing is none. */
    private static Change without(List<StepDraft> dropped, List<StepDraft> cleaned, Change now, List<Repair> repairs) {
        if (dropped.size() == cleaned.size()) {
            return now;
        }
        Set<String> gone = dropped.stream().map(StepDraft::id).collect(Collectors.toSet());
        Change change = now.with(WithoutSteps.of(cleaned, gone), repairs);
        return new Change(asking(change.draft(), dropped), change.repairs());
    }

    private static StepDraft cleaned(Action action, StepDraft step) {
        List<String> sentences = Sentences.of(step.description()).stream()
                .filter(sentence -> !action.isToldBy(sentence))
                .toList();
        return step.toBuilder()
                .description(String.join(" ", sentences))
                .subtasks(step.subtasks().stream()
                        .filter(subtask -> !action.isToldBy(subtask))
                        .toList())
                .commands(step.commands().stream()
                        .filter(command -> !action.isDoneByCommand(command))
                        .toList())
                .build();
    }

    private static String text(StepDraft step) {
        return (step.description() + " " + String.join("; ", step.commands())).strip();
    }

    private static PlanDraft asking(PlanDraft draft, List<StepDraft> dropped) {
        List<String> questions = new ArrayList<>(draft.openQuestions());
        dropped.forEach(step -> questions.add(
                "The step \"%s\" was left out, since a constraint forbids it: how else is its purpose reached?"
                        .formatted(step.name())));
        return draft.withOpenQuestions(questions);
    }
}
