package dev.planwright.domain.constraint;

import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many steps can happen at the same time at most: by Dilworth's theorem the steps less a greatest matching in the
 * transitive closure. Cubic in the worst case, so only for up to {@link #MOST_STEPS} steps. Thread-safe.
 */
public final class Width {
    /** Up to how many steps the width is computed. */
    public static final int MOST_STEPS = 400;

    private final List<BitSet> after;
    private final int[] matchedBy;

    private Width(List<BitSet> after) {
        this.after = after;
        this.matchedBy = new int[after.size()];
        Arrays.fill(matchedBy, -1);
    }

    /**
     * The greatest number of steps of which none waits for another.
     *
     * @param steps in topological order, at most {@link #MOST_STEPS}
     */
    public static int of(List<Step> steps) {
        Width width = new Width(closure(steps));
        int matched = 0;
        for (int step = 0; step < steps.size(); step++) {
            matched += width.match(step, new BitSet()) ? 1 : 0;
        }
        return steps.size() - matched;
    }

    /** For each step the places of all steps that wait for it, directly or not. Steps are in topological order. */
    static List<BitSet> closure(List<Step> steps) {
        Map<StepId, Integer> places = new HashMap<>();
        List<BitSet> after = new ArrayList<>();
        for (int place = 0; place < steps.size(); place++) {
            places.put(steps.get(place).id(), place);
            after.add(new BitSet());
        }
        for (int place = steps.size() - 1; place >= 0; place--) {
            for (StepId before : steps.get(place).dependencies()) {
                BitSet successors = after.get(places.getOrDefault(before, place));
                successors.set(place);
                successors.or(after.get(place));
            }
        }
        return after;
    }

    /** Looks for an augmenting path; its depth is at most the number of steps. */
    private boolean match(int step, BitSet seen) {
        BitSet candidates = after.get(step);
        for (int next = candidates.nextSetBit(0); next >= 0; next = candidates.nextSetBit(next + 1)) {
            if (!seen.get(next)) {
                seen.set(next);
                if (matchedBy[next] < 0 || match(matchedBy[next], seen)) {
                    matchedBy[next] = step;
                    return true;
                }
            }
        }
        return false;
    }
}
