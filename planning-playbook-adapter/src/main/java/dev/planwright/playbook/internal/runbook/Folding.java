package dev.planwright.playbook.internal.runbook;

import java.util.ArrayList;
import java.util.List;

/** Makes fewer instructions of many: neighbours under one heading become the parts of one step. Stateless. */
final class Folding {
    private Folding() {}

    /** At most {@code most} instructions that say the same; the same ones if there are no more. */
    static List<Instruction> fold(List<Instruction> instructions, int most) {
        if (instructions.size() <= most) {
            return instructions;
        }
        int size = instructions.size();
        int run = (size + most - 1) / most;
        List<Instruction> folded = instructions;
        // under the same heading first, and where that is not enough, any neighbours
        for (int length = 2; folded.size() > most && length <= size; length *= 2) {
            folded = fold(instructions, length, true);
        }
        return folded.size() > most ? fold(instructions, run, false) : folded;
    }

    private static List<Instruction> fold(List<Instruction> all, int length, boolean sameHeading) {
        List<Instruction> folded = new ArrayList<>();
        List<Instruction> open = new ArrayList<>();
        for (Instruction next : all) {
            boolean fits = !open.isEmpty()
                    && open.size() < length
                    && (!sameHeading
                            || (open.get(0)
                                            .section()
                                            .headings()
                                            .equals(next.section().headings())
                                    && open.get(0).branch().equals(next.branch())));
            if (!fits && !open.isEmpty()) {
                folded.add(one(open));
                open.clear();
            }
            open.add(next);
        }
        if (!open.isEmpty()) {
            folded.add(one(open));
        }
        return folded;
    }

    private static Instruction one(List<Instruction> several) {
        if (several.size() == 1) {
            return several.get(0);
        }
        Instruction first = several.get(0);
        Instruction one = new Instruction(first.section(), first.text(), first.branch());
        for (Instruction part : several) {
            one.parts().add(part.text());
            part.parts().forEach(one.parts()::add);
            part.commands().forEach(one::run);
            one.details().addAll(part.details());
            one.warnings().addAll(part.warnings());
        }
        return one;
    }
}
