package dev.planwright.domain.check;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which steps wait for which, directly or not. Takes space that grows with the square of the number of steps. Immutable,
 * thread-safe.
 *
 * @param <I> what names a step
 */
public final class Reach<I> {
    private final List<I> ids = new ArrayList<>();
    private final Map<I, Integer> places = new HashMap<>();
    private final List<BitSet> before = new ArrayList<>();

    private <S> Reach(List<S> steps, Function<S, I> id, Function<S, List<I>> dependencies) {
        for (S step : steps) {
            BitSet all = new BitSet();
            for (I dependency : dependencies.apply(step)) {
                Integer place = places.get(dependency);
                if (place != null) {
                    all.set(place);
                    all.or(before.get(place));
                }
            }
            places.put(id.apply(step), ids.size());
            ids.add(id.apply(step));
            before.add(all);
        }
    }

    /** The reach of steps that are sound and in topological order. */
    public static Reach<String> ofDrafts(List<StepDraft> steps) {
        return new Reach<>(steps, StepDraft::id, StepDraft::dependencies);
    }

    /** The reach of steps in topological order. */
    public static Reach<StepId> ofSteps(List<Step> steps) {
        return new Reach<>(steps, Step::id, Step::dependencies);
    }

    /** Whether a step has this id. */
    public boolean has(I id) {
        return places.containsKey(id);
    }

    private int place(I id) {
        return places.getOrDefault(id, -1);
    }

    /** Whether a step waits for another one. Both are there. */
    public boolean isAfter(I id, I other) {
        return before.get(place(id)).get(place(other));
    }

    /** Whether a step waits for one of others. All are there. */
    public boolean isAfterAny(I id, Collection<I> others) {
        return others.stream().anyMatch(other -> isAfter(id, other));
    }

    /** Whether one of other steps waits for a step. All are there. */
    public boolean isBeforeAny(I id, Collection<I> others) {
        return others.stream().anyMatch(other -> isAfter(other, id));
    }

    /** Of these steps those for which none of the others waits. */
    public List<I> withoutRedundant(Collection<I> some) {
        return some.stream().filter(id -> !isBeforeAny(id, some)).toList();
    }

    /** The steps that wait for no other one. */
    public List<I> starts() {
        return ids.stream().filter(id -> before.get(place(id)).isEmpty()).toList();
    }

    /** The steps for which no other one waits. */
    public List<I> ends() {
        BitSet awaited = new BitSet();
        before.forEach(awaited::or);
        return ids.stream().filter(id -> !awaited.get(place(id))).toList();
    }
}
