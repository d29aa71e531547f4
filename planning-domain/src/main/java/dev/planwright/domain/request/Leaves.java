package dev.planwright.domain.request;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Walks a tree to its leaves without recursion: a tree may be deeper than the stack. Used once, by one thread. */
final class Leaves {
    private final List<PlanContext.Leaf> leaves = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private final Deque<Iterator<Map.Entry<String, ContextValue>>> open = new ArrayDeque<>();

    private Leaves() {}

    static List<PlanContext.Leaf> of(ContextValue.Fields root) {
        Leaves walk = new Leaves();
        walk.open.push(root.values().entrySet().iterator());
        while (!walk.open.isEmpty()) {
            walk.step();
        }
        return Collections.unmodifiableList(walk.leaves);
    }

    private void step() {
        if (!open.element().hasNext()) {
            open.pop();
            if (!path.isEmpty()) {
                path.remove(path.size() - 1);
            }
            return;
        }
        Map.Entry<String, ContextValue> entry = open.element().next();
        Iterator<Map.Entry<String, ContextValue>> below = below(entry.getValue());
        path.add(entry.getKey());
        if (below.hasNext()) {
            open.push(below);
        } else {
            leaves.add(new PlanContext.Leaf(new JsonPointer(path), entry.getValue()));
            path.remove(path.size() - 1);
        }
    }

    private static Iterator<Map.Entry<String, ContextValue>> below(ContextValue value) {
        if (value instanceof ContextValue.Fields fields) {
            return fields.values().entrySet().iterator();
        }
        if (value instanceof ContextValue.Items items) {
            return IntStream.range(0, items.values().size())
                    .mapToObj(place ->
                            Map.entry(Integer.toString(place), items.values().get(place)))
                    .iterator();
        }
        return Collections.emptyIterator();
    }
}
