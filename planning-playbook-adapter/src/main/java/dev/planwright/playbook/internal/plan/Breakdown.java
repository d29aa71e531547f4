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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The plan of one step of another plan: what it needs, its parts in order, and a check that it is done. Immutable,
 * thread-safe.
 *
 * @param step the step as the other plan has it
 */
public record Breakdown(StepDraft step, List<Part> parts, List<RiskDraft> risks, String source) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

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
        List<StepDraft> steps = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        List<String> before = List.of();
        if (!step.prerequisites().isEmpty()) {
            steps.add(prepare(PresentSteps.unique("check-prerequisites", ids)));
            before = List.of(steps.get(0).id());
        }
        List<String> beside = new ArrayList<>();
        List<String> start = before;
        for (Part part : parts) {
            if (!part.parallel() && !beside.isEmpty()) {
                start = List.copyOf(beside);
                beside.clear();
            }
            String id = PresentSteps.unique(PresentSteps.slug(part.name()), ids);
            beside.add(id);
            steps.add(step(part, id, start));
        }
        if (step.doneWhen().isPresent()) {
            steps.add(verify(
                    PresentSteps.unique("verify-result", ids),
                    beside,
                    step.doneWhen().get()));
        }
        return steps;
    }

    private StepDraft prepare(String id) {
        return draft(id, "Check what \"%s\" needs".formatted(step.name()))
                .description("Make sure of each point before the start: "
                        + String.join(
                                " ",
                                step.prerequisites().stream()
                                        .map(Breakdown::sentence)
                                        .toList()))
                .prerequisites(step.prerequisites())
                .estimate(share(0.05, "a twentieth of the step's estimate for checking what it needs"))
                .requiredSkills(step.requiredSkills())
                .doneWhen(Optional.of("Every prerequisite is met, or somebody has taken it on with a date."))
                .build();
    }

    private StepDraft step(Part part, String id, List<String> after) {
        double total = parts.stream().mapToDouble(Part::weight).sum();
        double share = part.weight() / total;
        String basis = String.format(
                Locale.ROOT,
                "%d%% of the estimate of \"%s\", by weight%s",
                Math.round(share * 100),
                step.name(),
                step.estimate()
                        .filter(estimate -> !estimate.basis().isEmpty())
                        .map(estimate -> ": " + estimate.basis())
                        .orElse(""));
        boolean only = parts.size() == 1;
        return draft(id, part.name())
                .description(
                        part.description().isEmpty()
                                ? "%s, as part of \"%s\".".formatted(part.name(), step.name())
                                : part.description())
                .estimate(share(share, basis))
                .requiredSkills(part.skills().isEmpty() ? step.requiredSkills() : part.skills())
                .commands(part.commands().isEmpty() && only ? step.commands() : part.commands())
                .doneWhen(part.doneWhen())
                .rollback(step.rollback())
                .dependencies(after)
                .build();
    }

    private StepDraft verify(String id, List<String> after, String doneWhen) {
        return draft(id, "Verify the result of \"%s\"".formatted(step.name()))
                .description("The step is done when this holds, checked by somebody who can say no: " + doneWhen)
                .estimate(share(0.05, "a twentieth of the step's estimate for checking its result"))
                .requiredSkills(step.requiredSkills())
                .commands(
                        parts.stream().allMatch(part -> part.commands().isEmpty()) && parts.size() > 1
                                ? step.commands()
                                : List.of())
                .doneWhen(Optional.of(doneWhen))
                .rollback(step.rollback())
                .dependencies(after)
                .build();
    }

    private StepDraft.Builder draft(String id, String name) {
        return StepDraft.builder(id, name)
                .context(step.context())
                .source(Optional.of(source).filter(text -> !text.isEmpty()));
    }

    private Optional<EstimateDraft> share(double share, String basis) {
        return step.estimate()
                .map(estimate -> new EstimateDraft(
                        part(estimate.optimistic(), share),
                        part(estimate.likely(), share),
                        part(estimate.pessimistic(), share),
                        basis,
                        estimate.clock()));
    }

    private static Duration part(Duration whole, double share) {
        Duration part = Duration.ofMinutes(Math.round(whole.toSeconds() * share / 60));
        return part.compareTo(SHORTEST) < 0 ? SHORTEST : part;
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
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
