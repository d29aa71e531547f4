package dev.planwright.playbook.internal.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One thing that a runbook asks to be done, as it is being read. Not thread-safe. */
final class Instruction {
    private final Section section;
    private final String text;
    private final Optional<Branch> branch;
    private final List<String> details = new ArrayList<>();
    private final List<String> commands = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** One of several ways; ways of the same group exclude each other. */
    record Branch(int group, int way, String condition) {}

    Instruction(Section section, String text, Optional<Branch> branch) {
        this.section = section;
        this.text = text;
        this.branch = branch;
    }

    Section section() {
        return section;
    }

    /** The sentence that asks for it. */
    String text() {
        return text;
    }

    Optional<Branch> branch() {
        return branch;
    }

    /** The same instruction on one of several ways. */
    Instruction on(Branch way) {
        Instruction other = new Instruction(section, text, Optional.of(way));
        other.take(this);
        return other;
    }

    /** Takes over all but the text of another one. */
    void take(Instruction other) {
        details.addAll(other.details);
        commands.addAll(other.commands);
        parts.addAll(other.parts);
        warnings.addAll(other.warnings);
    }

    /** What the author says around it: explanations, printouts, files. */
    List<String> details() {
        return details;
    }

    List<String> commands() {
        return commands;
    }

    /** What it is made of. */
    List<String> parts() {
        return parts;
    }

    List<String> warnings() {
        return warnings;
    }

    void say(String sentence) {
        (Wording.warns(sentence) ? warnings : details).add(sentence);
    }

    void run(String command) {
        if (!command.isBlank() && !commands.contains(command)) {
            commands.add(command);
        }
    }

    /** Whether it looks only and changes nothing, as far as its commands and its verb tell. */
    boolean looks() {
        if (commands.stream().anyMatch(Commands::changes)) {
            return false;
        }
        return Wording.verb(text).map(Wording::looks).orElse(!commands.isEmpty());
    }
}
