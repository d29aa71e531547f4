package dev.planwright.playbook.internal.runbook;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.RiskDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.PlanContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A runbook filled in for a context: the steps in the author's order, but for what must be found out before it is set
 * right, and commands as they stand. Immutable once made.
 */
public final class RunbookPlan {
    private static final int MOST_QUESTIONS = 20;
    private static final int MOST_RISKS = 10;
    private static final Pattern CHECKS = Pattern.compile("check|flight|prepar|before", Pattern.CASE_INSENSITIVE);
    private static final Set<String> HAVING =
            Set.of("have", "make", "hold", "access", "install", "read", "see", "obtain", "get");

    private final Runbook runbook;
    private final List<Instruction> instructions;
    private final Placeholders placeholders;
    private final Surroundings around;
    private final Set<String> open = new LinkedHashSet<>();
    private final List<StepDraft> steps = new ArrayList<>();

    /** @param maxSteps how many steps the plan may have, at least 1; a longer runbook is folded */
    public RunbookPlan(Runbook runbook, PlanContext context, int maxSteps) {
        this.runbook = runbook;
        this.around = Surroundings.of(runbook);
        this.instructions = Folding.fold(instructions(runbook), maxSteps);
        this.placeholders = new Placeholders(
                context,
                instructions.stream().flatMap(step -> step.commands().stream()).toList());
        write();
    }

    private static List<Instruction> instructions(Runbook runbook) {
        List<Section> working = ordered(runbook.sections().stream()
                .filter(section -> section.role().hasSteps() || section.role() == Role.PREREQUISITES)
                .toList());
        List<Instruction> found = InstructionReader.read(working).stream()
                .filter(step -> step.section().role() != Role.PREREQUISITES
                        || !step.commands().isEmpty()
                        || isCheckBefore(step))
                .toList();
        // an author who names no section of work has it where the text is
        return found.isEmpty()
                ? InstructionReader.read(runbook.sections().stream()
                        .filter(section -> section.role() != Role.REFERENCE && section.role() != Role.ROLLBACK)
                        .toList())
                : found;
    }

    /** What is to be done before the start, where the heading says more than what must be there. */
    private static boolean isCheckBefore(Instruction step) {
        return CHECKS.matcher(step.section().heading()).find()
                && Wording.verb(step.text())
                        .filter(verb -> !HAVING.contains(verb))
                        .isPresent();
    }

    /** By what the sections are named for; one that has another heading stays behind the one before it. */
    private static List<Section> ordered(List<Section> sections) {
        Map<Integer, List<Section>> byRank = new TreeMap<>();
        int rank = 0;
        for (Section section : sections) {
            rank = section.named() ? rank(section) : rank;
            byRank.computeIfAbsent(rank, key -> new ArrayList<>()).add(section);
        }
        return byRank.values().stream().flatMap(List::stream).toList();
    }

    private static int rank(Section section) {
        return switch (section.role()) {
            case PREREQUISITES -> 0;
            case DIAGNOSE -> 1;
            case VERIFY -> 3;
            case AFTERWARDS -> 4;
            case ESCALATE -> 5;
            case ABOUT, IMPACT, MITIGATE, ROLLBACK, REFERENCE -> 2;
        };
    }

    private void write() {
        Names names = new Names();
        StepOrder order = new StepOrder();
        for (Instruction instruction : instructions) {
            String name = names.name(instruction);
            String id = names.id(name);
            steps.add(step(instruction, id, name, order.next(instruction, id)));
        }
    }

    private StepDraft step(Instruction instruction, String id, String name, List<String> after) {
        Set<String> needed = new LinkedHashSet<>();
        List<String> commands = instruction.commands().stream()
                .map(command -> placeholders.fill(command, needed))
                .toList();
        open.addAll(needed);
        List<String> prerequisites = new ArrayList<>();
        String condition =
                instruction.branch().map(Instruction.Branch::condition).orElse("");
        String heading = instruction.section().heading();
        if (Wording.isCondition(heading)) {
            prerequisites.add("Only in this case: " + Names.plain(heading));
        } else if (!condition.isEmpty()) {
            prerequisites.add("Only if this way is taken: " + Names.plain(condition));
        }
        if (instruction.section().role() == Role.ESCALATE) {
            prerequisites.add("Only if the steps before did not help");
        }
        needed.forEach(value -> prerequisites.add("A value for " + value));
        boolean looks = instruction.looks();
        return StepDraft.builder(id, name)
                .description(description(instruction))
                .estimate(Effort.of(instruction))
                .prerequisites(prerequisites)
                .subtasks(instruction.parts())
                .requiredSkills(Skills.of(instruction.text() + " " + runbook.title(), commands))
                .risks(instruction.warnings())
                .dependencies(after)
                .doneWhen(
                        instruction.details().stream().filter(Wording::expects).findFirst())
                .rollback(looks || instruction.section().role() != Role.MITIGATE ? Optional.empty() : around.rollback())
                .commands(commands)
                .source(Optional.of(Anchors.of(runbook, instruction.section())))
                .build();
    }

    private static String description(Instruction instruction) {
        List<String> parts = new ArrayList<>();
        parts.add(instruction.text());
        parts.addAll(instruction.details());
        return String.join(instruction.details().stream().anyMatch(text -> text.contains("\n")) ? "\n" : " ", parts);
    }

    /** The runbook's title. */
    public String title() {
        return runbook.title();
    }

    /** What the runbook says that it is about. */
    public String description() {
        return around.about().isEmpty() ? "By the runbook " + runbook.file() + "." : around.about();
    }

    /** The steps in order; none if the runbook asks for nothing. */
    public List<StepDraft> steps() {
        return List.copyOf(steps);
    }

    /** Places of the context whose values its commands took. */
    public Set<JsonPointer> usedContext() {
        return placeholders.used();
    }

    /** The whole plan, with the steps that were reported. */
    public PlanDraft plan(List<StepDraft> reported) {
        List<RiskDraft> risks = around.impact().stream()
                .limit(MOST_RISKS)
                .map(impact ->
                        new RiskDraft(Optional.empty(), impact, Optional.empty(), Optional.empty(), Optional.empty()))
                .toList();
        List<String> questions = open.stream()
                .limit(MOST_QUESTIONS)
                .map(value -> "Which value is %s to have?".formatted(value))
                .toList();
        return new PlanDraft(
                title(),
                description(),
                reported,
                around.prerequisites(),
                around.success(),
                List.of(),
                questions,
                risks,
                List.copyOf(placeholders.used()),
                List.of(runbook.file()),
                true);
    }
}
