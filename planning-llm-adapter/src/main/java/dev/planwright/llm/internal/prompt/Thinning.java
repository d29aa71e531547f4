package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.draft.StepDraft;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes a plan fit an answer that can hold only so many steps, so that it still reaches its end: the steps of its main line
 * stay, which come before or after most others, and who waited for a step that is left out waits for what that one waited for.
 * Thread-safe.
 */
final class Thinning {
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
        int[] weights = weights(steps);
        int last = steps.size() - 1;
        return new LinkedHashSet<>(IntStream.rangeClosed(0, last)
                .boxed()
                .sorted(Comparator.comparing((Integer place) -> place == 0 || place == last ? 0 : 1)
                        .thenComparing(place -> -weights[place]))
                .limit(most)
                .map(steps::get)
                .toList());
    }

    /** With how many others each step stands in an order. */
    private static int[] weights(List<StepDraft> steps) {
        Map<String, BitSet> before = new HashMap<>();
        int[] weights = new int[steps.size()];
        for (int place = 0; place < steps.size(); place++) {
            BitSet all = new BitSet();
            for (String id : steps.get(place).dependencies()) {
                all.or(before.getOrDefault(id, new BitSet()));
            }
            all.stream().forEach(earlier -> weights[earlier]++);
            weights[place] += all.cardinality();
            BitSet withItself = (BitSet) all.clone();
            withItself.set(place);
            before.put(steps.get(place).id(), withItself);
        }
        return weights;
    }
}
