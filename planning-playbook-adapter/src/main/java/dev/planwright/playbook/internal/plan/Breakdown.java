package dev.planwright.playbook.internal.plan;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.RiskDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.DurationText;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.ParentStep;
import dev.planwright.playbook.internal.model.StepSpec;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The plan of one step of another plan: what it needs, its parts in order, and a check that it is done. Immutable,
 * thread-safe.
 *
 * @param step the step as the other plan has it
 */
public record Breakdown(StepDraft step, List<Part> parts, List<RiskDraft> risks, String source) {
    /** A part of a step. */
    public record Part(
            String name,
            String description,
            double weight,
            boolean parallel,
            List<String> skills,
            List<String> commands,
            Optional<String> doneWhen) {

        private Part with(List<String> own) {
            return new Part(name, description, weight, parallel, skills, own, doneWhen);
        }
    }

    public Breakdown {
        parts = List.copyOf(parts);
        risks = List.copyOf(risks);
    }

    /** The breakdown of a step of a playbook: by its subtasks, or by its description if it lists none. */
    public static Breakdown of(Instantiation plan, Instantiation.Present step) {
        StepWriter writer = plan.writer(step);
        StepDraft draft = plan.draft(step);
        List<Part> parts = new ArrayList<>();
        for (StepSpec.Subtask subtask : writer.subtasks(step.spec())) {
            parts.add(new Part(
                    writer.text(subtask.name()),
                    writer.text(subtask.description()),
                    subtask.weight(),
                    subtask.parallel(),
                    writer.items(subtask.skills()),
                    writer.items(subtask.commands()),
                    writer.optional(subtask.doneWhen())));
        }
        return new Breakdown(
                draft,
                parts.isEmpty()
                        ? DescriptionParts.of(draft.description(), draft.commands())
                        : withCommands(parts, draft.commands()),
                writer.risks(step.spec(), step.id()),
                draft.source().orElse(""));
    }

    /** Parts that say no commands of their own get those of the step that they speak of. */
    private static List<Part> withCommands(List<Part> parts, List<String> commands) {
        if (parts.stream().anyMatch(part -> !part.commands().isEmpty())) {
            return parts;
        }
        Iterator<List<String>> placed = PartCommands.of(
                        commands, parts.stream().map(Part::name).toList())
                .iterator();
        return parts.stream().map(part -> part.with(placed.next())).toList();
    }

    /** The breakdown of a step of which no playbook knows more than its subtasks' names; absent if it has none. */
    public static Optional<Breakdown> of(ParentStep parent, WorkingTime time) {
        List<Part> parts = parent.subtasks().stream()
                .map(Values::line)
                .filter(name -> !name.isEmpty())
                .map(name -> new Part(name, "", 1, false, List.of(), List.of(), Optional.empty()))
                .toList();
        String name = Values.line(parent.name().orElse("the step"));
        Optional<EstimateDraft> estimate = parent.estimatedTime()
                .flatMap(text -> DurationText.parse(text, time))
                .filter(span -> !span.isZero())
                .map(EstimateDraft::exactly);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Breakdown(
                        StepDraft.builder("step", name).estimate(estimate).build(), parts, List.of(), ""));
    }

    public String title() {
        return "Carry out: " + step.name();
    }

    public String description() {
        return step.description().isEmpty()
                ? "The subtasks of \"%s\", one after the other.".formatted(step.name())
                : step.description();
    }

    /** The steps in order. */
    public List<StepDraft> steps() {
        return new BreakdownSteps(this).all();
    }

    /** The whole plan. */
    public PlanDraft plan(List<StepDraft> steps, Set<JsonPointer> used, List<String> playbooks, boolean roundTheClock) {
        List<RiskDraft> own = risks.stream()
                .map(risk -> new RiskDraft(
                        Optional.empty(), risk.risk(), risk.likelihood(), risk.impact(), risk.mitigation()))
                .toList();
        return new PlanDraft(
                title(),
                description(),
                steps,
                step.prerequisites(),
                step.doneWhen().map(List::of).orElse(List.of()),
                List.of(),
                List.of(),
                own,
                List.copyOf(used),
                playbooks,
                roundTheClock);
    }
}
