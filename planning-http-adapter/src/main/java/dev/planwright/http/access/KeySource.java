package dev.planwright.http.access;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where API keys come from. Immutable, thread-safe. Its text does not show the keys.
 *
 * @param listed keys that stand in the configuration, each {@code NAME=KEY}
 * @param file keys a line each, {@code NAME sha256:HEX|KEY [streams=N] [rate=N/m]}; read again when it changes
 */
public record KeySource(List<String> listed, Optional<Path> file) {
    /** No keys: the server serves its own machine only. */
    public static final KeySource NONE = new KeySource(List.of(), Optional.empty());

    public KeySource {
        listed = List.copyOf(listed);
    }

    /** Whether keys are asked for. */
    public boolean isPresent() {
        return !listed.isEmpty() || file.isPresent();
    }

    @Override
    public String toString() {
        return "KeySource[" + listed.size() + " listed, "
                + file.map(Path::toString).orElse("no file") + "]";
    }
}
