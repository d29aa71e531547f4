package dev.planwright.cli;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the options of a command say about the configuration. Immutable, thread-safe.
 *
 * @param file a configuration file beside the usual ones
 * @param settings values by configuration key, such as {@code server.port}; the last word on it
 */
public record Overrides(Optional<Path> file, Map<String, String> settings) {

    /** Nothing said. */
    public static final Overrides NONE = new Overrides(Optional.empty(), Map.of());

    public Overrides {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** These overrides and one more; an absent value changes nothing. */
    public Overrides with(String key, Optional<String> value) {
        if (value.isEmpty()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put(key, value.get());
        return new Overrides(file, more);
    }
}
