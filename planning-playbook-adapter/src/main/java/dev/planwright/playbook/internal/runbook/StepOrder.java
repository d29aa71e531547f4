package dev.planwright.playbook.internal.runbook;

import java.util.ArrayList;
import java.util.List;

/** Tells what each step of a runbook waits for: the one before, or the one before the fork. Not thread-safe. */
final class StepOrder {
    private List<String> ends = List.of();
    private List<String> fork = List.of();
    private final List<String> endsOfWays = new ArrayList<>();
    private int group;
    private int way;

    /** The ids that a step waits for; call it once per step, in order. */
    List<String> next(Instruction instruction, String id) {
        int nextGroup = instruction.branch().map(Instruction.Branch::group).orElse(0);
        int nextWay = instruction.branch().map(Instruction.Branch::way).orElse(0);
        if (nextGroup != group) {
            join();
            fork = ends;
        } else if (group != 0 && nextWay != way) {
            endsOfWays.addAll(ends);
            ends = fork;
        }
        group = nextGroup;
        way = nextWay;
        List<String> after = ends;
        ends = List.of(id);
        return after;
    }

    private void join() {
        if (group != 0) {
            endsOfWays.addAll(ends);
            ends = List.copyOf(endsOfWays);
            endsOfWays.clear();
        }
    }
}
