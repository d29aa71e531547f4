package dev.planwright.domain.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The context of a task: a tree of named values, kept as given and read by path. Immutable, thread-safe. */
public record PlanContext(ContextValue.Fields root) {

    /** A context that says nothing. */
    public static final PlanContext EMPTY = new PlanContext(new ContextValue.Fields(Map.of()));

    /** A value of the context that has no values below it, and its place. */
    public record Leaf(JsonPointer path, ContextValue value) {}

    /** A context with one text. */
    public static PlanContext of(String key, String value) {
        return EMPTY.with(key, ContextValue.of(value));
    }

    /** Whether nothing was given. */
    public boolean isEmpty() {
        return root.values().isEmpty();
    }

    /** The value at a place, if there is one. List elements are addressed by their index from 0. */
    public Optional<ContextValue> at(JsonPointer path) {
        ContextValue value = root;
        for (String segment : path.segments()) {
            ContextValue below = child(value, segment);
            if (below == null) {
                return Optional.empty();
            }
            value = below;
        }
        return Optional.of(value);
    }

    private static @org.jspecify.annotations.Nullable ContextValue child(ContextValue value, String segment) {
        if (value instanceof ContextValue.Fields fields) {
            return fields.values().get(segment);
        }
        if (value instanceof ContextValue.Items items && segment.matches("\\d{1,9}")) {
            int index = Integer.parseInt(segment);
            return index < items.values().size() ? items.values().get(index) : null;
        }
        return null;
    }

    /** The value of a top-level key, if there is one. */
    public Optional<ContextValue> get(String key) {
        return Optional.ofNullable(root.values().get(key));
    }

    /** All leaves in the order given; an empty list or empty fields are leaves too, the root is not. */
    public List<Leaf> leaves() {
        return Leaves.of(root);
    }

    /** This context with one top-level value set. */
    public PlanContext with(String key, ContextValue value) {
        Map<String, ContextValue> values = new LinkedHashMap<>(root.values());
        values.put(key, value);
        return new PlanContext(new ContextValue.Fields(values));
    }

    /** This context without one top-level value. */
    public PlanContext without(String key) {
        Map<String, ContextValue> values = new LinkedHashMap<>(root.values());
        values.remove(key);
        return new PlanContext(new ContextValue.Fields(values));
    }
}
