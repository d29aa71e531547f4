package dev.planwright.eval;

import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What is measured: steps in topological order and which must come before which. Not changed once made. */
final class Answer {
    private final List<Part> steps;
    private final List<BitSet> before;
    private final int width;
    private final double minutes;

    private Answer(List<Part> steps, List<BitSet> before, int width, double minutes) {
        this.steps = List.copyOf(steps);
        this.before = before;
        this.width = width;
        this.minutes = minutes;
    }

    /** A step as far as it is measured. */
    record Part(
            String name,
            String description,
            List<String> commands,
            List<String> skills,
            List<String> risks,
            String rollback) {

        static Part named(String name) {
            return new Part(name, "", List.of(), List.of(), List.of(), "");
        }

        /** The texts of a field; a rollback counts as a risk's note. */
        List<String> texts(String field) {
            return switch (field) {
                case "name" -> List.of(name);
                case "description" -> List.of(description);
                case "commands" -> commands;
                case "required_skills" -> skills;
                case "risks" ->
                    Stream.concat(risks.stream(), Stream.of(rollback)).toList();
                default -> List.of();
            };
        }

        String whole() {
            return name + ". " + description;
        }
    }

    static Answer of(Plan plan) {
        Map<StepId, Integer> places = new HashMap<>();
        List<Part> parts = new ArrayList<>();
        List<BitSet> before = new ArrayList<>();
        for (Step step : plan.steps()) {
            BitSet all = new BitSet();
            for (StepId id : step.dependencies()) {
                int place = Objects.requireNonNull(places.get(id), id::toString);
                all.set(place);
                all.or(before.get(place));
            }
            before.add(all);
            places.put(step.id(), places.size());
            parts.add(part(step));
        }
        int width = plan.schedule().waves().stream().mapToInt(List::size).max().orElse(0);
        return new Answer(parts, before, width, plan.schedule().likely().toMillis() / 60_000.0);
    }

    private static Part part(Step step) {
        return new Part(
                step.name(),
                step.description(),
                step.commands(),
                step.requiredSkills(),
                step.risks(),
                step.rollback().orElse(""));
    }

    /** Steps that each wait for all earlier ones. */
    static Answer chain(List<Part> steps) {
        List<BitSet> before = new ArrayList<>();
        for (int place = 0; place < steps.size(); place++) {
            BitSet all = new BitSet();
            all.set(0, place);
            before.add(all);
        }
        return new Answer(steps, before, Math.min(1, steps.size()), 0);
    }

    /** Steps with edges from earlier to later places. */
    static Answer of(List<Part> steps, List<Case.Edge> edges) {
        return new Answer(steps, Closure.of(steps.size(), edges), 1, 0);
    }

    List<Part> steps() {
        return steps;
    }

    /** Whether one step must be finished before another begins, directly or through others. */
    boolean isBefore(int earlier, int later) {
        return before.get(later).get(earlier);
    }

    int width() {
        return width;
    }

    /** The longest path. */
    double minutes() {
        return minutes;
    }
}
