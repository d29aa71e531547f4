package dev.planwright.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The transitive closure of edges. */
final class Closure {
    private Closure() {}

    /** For each node all nodes before it, directly or through others. Edges may come in any order. */
    static List<BitSet> of(int size, List<Case.Edge> edges) {
        List<BitSet> before = new ArrayList<>();
        for (int node = 0; node < size; node++) {
            before.add(new BitSet());
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Case.Edge edge : edges) {
                BitSet all = before.get(edge.after());
                int known = all.cardinality();
                all.set(edge.before());
                all.or(before.get(edge.before()));
                changed |= all.cardinality() != known;
            }
        }
        return before;
    }
}
