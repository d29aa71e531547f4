package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.draft.StepDraft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes a plan fit an answer that can hold only so many steps, so that it still reaches its end: steps that change
 * something and that others wait for stay, and who waited for a step that is left out waits for what that one waited for.
 * Thread-safe.
 */
final class Thinning {
    private static final int WEIGHT_OF_A_CHANGE = 3;
    private static final int MOST_FOLLOWERS = 3;

    private Thinning() {}

    /** At most so many steps, in their order; the first and the last one always stay. */
    static List<StepDraft> to(int most, List<StepDraft> steps) {
        if (steps.size() <= most) {
            return steps;
        }
        Set<StepDraft> kept = kept(most, steps);
        Map<String, Set<String>> stands = new HashMap<>();
        List<StepDraft> thinned = new ArrayList<>();
        for (StepDraft step : steps) {
            Set<String> after = new LinkedHashSet<>();
            step.dependencies().forEach(id -> after.addAll(stands.getOrDefault(id, Set.of())));
            if (kept.contains(step)) {
                stands.put(step.id(), Set.of(step.id()));
                thinned.add(StepDraft.builder(step.id(), step.name())
                        .description(step.description())
                        .estimate(step.estimate())
                        .commands(step.commands())
                        .dependencies(List.copyOf(after))
                        .build());
            } else {
                stands.put(step.id(), after);
            }
        }
        return thinned;
    }

    private static Set<StepDraft> kept(int most, List<StepDraft> steps) {
        Map<String, Integer> followers = new HashMap<>();
        steps.forEach(step -> step.dependencies().forEach(id -> followers.merge(id, 1, Integer::sum)));
        int last = steps.size() - 1;
        return new LinkedHashSet<>(IntStream.rangeClosed(0, last)
                .boxed()
                .sorted(Comparator.comparing((Integer place) -> place == 0 || place == last ? 0 : 1)
                        .thenComparing(place -> -weight(steps.get(place), followers)))
                .limit(most)
                .map(steps::get)
                .toList());
    }

    private static int weight(StepDraft step, Map<String, Integer> followers) {
        int change = step.rollback().filter(way -> !way.isBlank()).isPresent() ? WEIGHT_OF_A_CHANGE : 0;
        return change + Math.min(MOST_FOLLOWERS, followers.getOrDefault(step.id(), 0));
    }
}
