package dev.planwright.domain.enforcement;

import dev.planwright.domain.draft.StepDraft;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which steps wait for which, directly or not. Steps are sound and in topological order. Immutable. */
final class Reach {
    private final List<StepDraft> steps;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<BitSet> before = new ArrayList<>();

    Reach(List<StepDraft> steps) {
        this.steps = steps;
        for (StepDraft step : steps) {
            BitSet all = new BitSet();
            for (String dependency : step.dependencies()) {
                int place = place(dependency);
                if (place >= 0) {
                    all.set(place);
                    all.or(before.get(place));
                }
            }
            places.put(step.id(), before.size());
            before.add(all);
        }
    }

    private int place(String id) {
        return places.getOrDefault(id, -1);
    }

    boolean has(String id) {
        return places.containsKey(id);
    }

    /** Whether a step waits for another one. */
    boolean isAfter(String id, String other) {
        return before.get(place(id)).get(place(other));
    }

    boolean isAfterAny(String id, Collection<String> others) {
        return others.stream().anyMatch(other -> isAfter(id, other));
    }

    boolean isBeforeAny(String id, Collection<String> others) {
        return others.stream().anyMatch(other -> isAfter(other, id));
    }

    /** Of these steps those for which none of the others waits. */
    List<String> withoutRedundant(Collection<String> ids) {
        return ids.stream().filter(id -> !isBeforeAny(id, ids)).toList();
    }

    /** The steps that wait for no other one. */
    List<String> starts() {
        return steps.stream()
                .map(StepDraft::id)
                .filter(id -> before.get(place(id)).isEmpty())
                .toList();
    }

    /** The steps for which no other one waits. */
    List<String> ends() {
        BitSet awaited = new BitSet();
        before.forEach(awaited::or);
        return steps.stream()
                .map(StepDraft::id)
                .filter(id -> !awaited.get(place(id)))
                .toList();
    }
}
