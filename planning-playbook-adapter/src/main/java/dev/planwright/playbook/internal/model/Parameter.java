package dev.planwright.playbook.internal.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a playbook wants to know. Immutable, thread-safe.
 *
 * @param from dotted paths into the context
 * @param task regular expressions on the task; the first group is the value
 * @param values canonical value to other spellings
 * @param fallback the value when all else fails, as templates; one unless it is a list
 * @param hasFallback whether the playbook gives that value
 */
public record Parameter(
        String name,
        Type type,
        List<String> from,
        List<String> task,
        Map<String, List<String>> values,
        List<Choice> choose,
        List<String> fallback,
        boolean hasFallback,
        Optional<String> assume,
        Optional<String> ask) {
    public Parameter {
        from = List.copyOf(from);
        task = List.copyOf(task);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        choose = List.copyOf(choose);
        fallback = List.copyOf(fallback);
    }

    /** Values of a text are {@code String}, of a flag {@code Boolean}, of a list {@code List<String>}, of a number {@code BigDecimal}. */
    public enum Type {
        TEXT,
        FLAG,
        LIST,
        NUMBER;

        /** The name in playbooks. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A computed default: the value, as templates, where a condition holds. */
    public record Choice(Expr when, List<String> value) {
        public Choice {
            value = List.copyOf(value);
        }
    }
}
