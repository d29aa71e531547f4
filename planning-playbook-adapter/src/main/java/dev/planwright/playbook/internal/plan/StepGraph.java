package dev.planwright.playbook.internal.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the steps made so far depend on. Takes them in order, drops every dependency that another one implies. Not
 * thread-safe.
 */
final class StepGraph {
    private final List<BitSet> ancestors = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();

    /** Adds a step after others that were added before, and answers those it must name. */
    List<String> add(String id, List<String> after) {
        BitSet above = new BitSet();
        BitSet implied = new BitSet();
        for (String dependency : after) {
            int at = position(dependency);
            above.set(at);
            implied.or(ancestors.get(at));
        }
        List<String> needed = after.stream()
                .distinct()
                .filter(dependency -> !implied.get(position(dependency)))
                .toList();
        above.or(implied);
        index.put(id, ancestors.size());
        ancestors.add(above);
        return needed;
    }

    private int position(String id) {
        return index.getOrDefault(id, 0);
    }
}
