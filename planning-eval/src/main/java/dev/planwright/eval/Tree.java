package dev.planwright.eval;

import dev.planwright.domain.request.ContextValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object of a set's file: what is absent or of another kind is simply not there. Immutable, thread-safe. */
record Tree(Map<String, ContextValue> values) {

    static Tree of(ContextValue value) {
        return new Tree(value instanceof ContextValue.Fields fields ? fields.values() : Map.of());
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        return Optional.ofNullable(values.get(name)).map(ContextValue::asText).orElse("");
    }

    Optional<Double> number(String name) {
        return values.get(name) instanceof ContextValue.Num num
                ? Optional.of(num.value().doubleValue())
                : Optional.empty();
    }

    boolean flag(String name) {
        return values.get(name) instanceof ContextValue.Flag flag && flag.value();
    }

    Tree tree(String name) {
        return of(values.getOrDefault(name, new ContextValue.Nothing()));
    }

    List<ContextValue> items(String name) {
        return items(values.getOrDefault(name, new ContextValue.Nothing()));
    }

    static List<ContextValue> items(ContextValue value) {
        return value instanceof ContextValue.Items items ? items.values() : List.of();
    }

    List<Tree> trees(String name) {
        return items(name).stream().map(Tree::of).toList();
    }

    List<String> texts(String name) {
        return items(name).stream().map(ContextValue::asText).toList();
    }

    ContextValue.Fields fields(String name) {
        return values.get(name) instanceof ContextValue.Fields fields
                ? fields
                : new ContextValue.Fields(new LinkedHashMap<>());
    }
}
