package dev.planwright.app.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one source says. Immutable, thread-safe.
 *
 * @param trusted whether it may say where the program listens
 * @param values texts by dotted key
 * @param names how the source itself calls a key, where that is not the key
 */
record Layer(String source, boolean trusted, Map<String, String> values, Map<String, String> names) {
    Layer {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        names = Map.copyOf(names);
    }

    /** A layer that speaks of keys by their own names. */
    static Layer of(String source, boolean trusted, Map<String, String> values) {
        return new Layer(source, trusted, values, Map.of());
    }

    /** Where a key stands, for a message. */
    String place(String key) {
        return source + ": " + names.getOrDefault(key, key);
    }
}
