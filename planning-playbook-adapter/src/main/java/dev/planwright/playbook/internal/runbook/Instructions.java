package dev.planwright.playbook.internal.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instructions found so far, and what was said since the last one, which leads to the next. Used once per runbook, by
 * one thread.
 */
final class Instructions {
    private final List<Instruction> all = new ArrayList<>();
    private final List<String> lead = new ArrayList<>();
    private int groups;
    private Section section = new Section(List.of(), Role.ABOUT, false, List.of());
    private Optional<Instruction.Branch> branch = Optional.empty();
    private @Nullable Instruction current;

    List<Instruction> all() {
        return all;
    }

    /** The next section, and the way that it is, if it is one of several. */
    void begin(Section next, Optional<Instruction.Branch> way) {
        section = next;
        branch = way;
        current = null;
        lead.clear();
    }

    Section section() {
        return section;
    }

    Optional<Instruction.Branch> branch() {
        return branch;
    }

    /** What follows is on this way. */
    void follow(Optional<Instruction.Branch> way) {
        branch = way;
    }

    /** A number for ways of which one is taken. */
    int newGroup() {
        groups++;
        return -groups;
    }

    /** Whether the section has an instruction yet. */
    boolean haveBegun() {
        return current != null;
    }

    boolean haveLead() {
        return !lead.isEmpty();
    }

    void say(String words) {
        lead.add(words);
    }

    /** What was said last and is no instruction; empty if nothing was. */
    String lastSaid() {
        return lead.isEmpty() ? "" : lead.get(lead.size() - 1);
    }

    /** What stands before the next block: what was said last, or else the instruction itself. */
    String before() {
        return lead.isEmpty() && current != null ? current.text() : lastSaid();
    }

    /** Begins an instruction with what was said last. */
    void startWithLastSaid() {
        start(lead.remove(lead.size() - 1));
    }

    /** Begins an instruction with what was said first; all else that was said explains it. */
    void startWithFirstSaid(String prefix) {
        start(prefix + lead.remove(0));
    }

    Instruction start(String sentence) {
        settle();
        Instruction next = new Instruction(section, sentence, branch);
        if (current == null) {
            lead.forEach(next::say);
        }
        lead.clear();
        if (branch.isEmpty() && current != null && Wording.isAlternative(sentence)) {
            next = alternative(next);
        }
        all.add(next);
        current = next;
        return next;
    }

    /** Another way than the step before. */
    private Instruction alternative(Instruction next) {
        int last = all.size() - 1;
        Instruction before = all.get(last);
        Instruction.Branch first = before.branch().orElseGet(() -> new Instruction.Branch(newGroup(), 0, ""));
        if (before.branch().isEmpty()) {
            all.set(last, before.on(first));
        }
        return next.on(new Instruction.Branch(first.group(), first.way() + 1, ""));
    }

    /** What was said since belongs to the instruction before it. */
    void settle() {
        if (current != null) {
            lead.forEach(current::say);
            lead.clear();
        }
    }

    /** The instruction that is being read; the section's heading, if there is none yet. */
    Instruction current() {
        Instruction known = current;
        return known != null ? known : start(section.heading());
    }
}
