package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The plan of a playbook that a model is shown, and which of its steps. A small model names them by their place: {@code p1},
 * {@code p2} and so on. Immutable, thread-safe.
 *
 * @param pattern the whole plan
 * @param steps those of its steps that are shown, in order
 */
public record Shown(PlanDraft pattern, List<StepDraft> steps) {
    public Shown {
        steps = List.copyOf(steps);
    }

    /** A plan that is shown whole. */
    public static Shown all(PlanDraft pattern) {
        return new Shown(pattern, pattern.steps());
    }

    /** What the step at a place, from 0, is called. */
    static String name(int place) {
        return "p" + (place + 1);
    }

    /** What the steps are called, in order. */
    List<String> names() {
        return IntStream.range(0, steps.size()).mapToObj(Shown::name).toList();
    }

    /** The step of the whole plan that a model calls so. */
    public Optional<StepDraft> step(String called) {
        int place = names().indexOf(called);
        return place < 0
                ? Optional.empty()
                : pattern.steps().stream()
                        .filter(step -> step.id().equals(steps.get(place).id()))
                        .findFirst();
    }

    /** The same with its first steps alone. */
    Shown first(int count) {
        return new Shown(pattern, steps.subList(0, Math.min(count, steps.size())));
    }
}
