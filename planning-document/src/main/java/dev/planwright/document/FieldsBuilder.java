package dev.planwright.document;

import dev.planwright.document.tree.Minutes;
import dev.planwright.domain.request.ContextValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Collects named values in order; absent ones are left out. Not thread-safe. */
public final class FieldsBuilder {
    private final Map<String, ContextValue> values = new LinkedHashMap<>();

    public FieldsBuilder put(String name, ContextValue value) {
        values.put(name, value);
        return this;
    }

    public FieldsBuilder put(String name, Optional<? extends ContextValue> value) {
        value.ifPresent(present -> values.put(name, present));
        return this;
    }

    public FieldsBuilder text(String name, String value) {
        return put(name, ContextValue.of(value));
    }

    public FieldsBuilder text(String name, Optional<String> value) {
        return put(name, value.map(ContextValue::of));
    }

    public FieldsBuilder number(String name, long value) {
        return put(name, ContextValue.of(value));
    }

    public FieldsBuilder flag(String name, boolean value) {
        return put(name, ContextValue.of(value));
    }

    public FieldsBuilder minutes(String name, Duration value) {
        return put(name, Minutes.of(value));
    }

    public FieldsBuilder minutes(String name, Optional<Duration> value) {
        return put(name, value.map(Minutes::of));
    }

    public FieldsBuilder texts(String name, List<String> list) {
        return list(name, list, ContextValue::of);
    }

    /** The list, left out if it is empty. */
    public FieldsBuilder textsIfAny(String name, List<String> list) {
        return list.isEmpty() ? this : texts(name, list);
    }

    public <T> FieldsBuilder list(String name, List<T> list, Function<? super T, ? extends ContextValue> form) {
        return put(name, items(list, form));
    }

    /** A list of what each element looks like. */
    public static <T> ContextValue items(List<T> list, Function<? super T, ? extends ContextValue> form) {
        List<ContextValue> values = new ArrayList<>(list.size());
        list.forEach(item -> values.add(form.apply(item)));
        return new ContextValue.Items(values);
    }

    public ContextValue.Fields build() {
        return new ContextValue.Fields(values);
    }
}
