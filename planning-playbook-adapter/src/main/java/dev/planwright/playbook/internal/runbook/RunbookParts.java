package dev.planwright.playbook.internal.runbook;

import dev.planwright.domain.draft.RiskDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.language.Sentences;
import dev.planwright.playbook.internal.plan.Breakdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Breaks a runbook's step down: into the parts that its author lists, else its commands, else its sentences. Stateless. */
public final class RunbookParts {
    private RunbookParts() {}

    /** The breakdown; absent for a step that is one thing only. */
    public static Optional<Breakdown> of(StepDraft step) {
        List<Breakdown.Part> parts = step.subtasks().size() > 1 ? subtasks(step) : commands(step);
        if (parts.size() < 2) {
            parts = sentences(step);
        }
        List<RiskDraft> risks = step.risks().stream()
                .map(risk -> new RiskDraft(
                        Optional.of(step.id()), risk, Optional.empty(), Optional.empty(), Optional.empty()))
                .toList();
        return parts.size() < 2
                ? Optional.empty()
                : Optional.of(new Breakdown(step, parts, risks, step.source().orElse("")));
    }

    /** A command goes to the part that names it, else to the first part. */
    private static List<Breakdown.Part> subtasks(StepDraft step) {
        List<Breakdown.Part> parts = new ArrayList<>();
        List<String> rest = new ArrayList<>(step.commands());
        for (String subtask : step.subtasks()) {
            List<String> own = rest.stream().filter(subtask::contains).toList();
            rest.removeAll(own);
            parts.add(part(subtask, own));
        }
        if (!rest.isEmpty()) {
            rest.addAll(parts.get(0).commands());
            parts.set(0, part(step.subtasks().get(0), rest));
        }
        return parts;
    }

    private static List<Breakdown.Part> commands(StepDraft step) {
        return step.commands().stream()
                .map(command -> part(title(command), List.of(command)))
                .toList();
    }

    /** "Run" and the first words of a command that is no comment. */
    static String title(String command) {
        String line = command.lines()
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.startsWith("#"))
                .findFirst()
                .orElse(command.strip());
        String[] words = line.split("\\s+");
        return "Run `" + String.join(" ", List.of(words).subList(0, Math.min(words.length, 5))) + "`";
    }

    private static List<Breakdown.Part> sentences(StepDraft step) {
        return Sentences.of(step.description()).stream()
                .filter(sentence -> Wording.verb(sentence).isPresent())
                .map(sentence -> part(sentence, List.of()))
                .toList();
    }

    private static Breakdown.Part part(String text, List<String> commands) {
        String name = Names.shortened(Names.plain(text));
        return new Breakdown.Part(name, text, 1, false, List.of(), commands, Optional.empty());
    }
}
