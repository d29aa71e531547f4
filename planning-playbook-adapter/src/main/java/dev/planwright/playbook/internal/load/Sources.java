package dev.planwright.playbook.internal.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a library: file name, relative to the library, to text. Immutable, thread-safe.
 *
 * @param playbooks YAML files of the folder itself
 * @param fragments YAML files of its folder {@code fragments}
 */
public record Sources(Map<String, String> playbooks, Map<String, String> fragments) {
    private static final long LARGEST_FILE = 1_000_000;

    /** No files. */
    public static final Sources NONE = new Sources(Map.of(), Map.of());

    public Sources {
        playbooks = Collections.unmodifiableMap(new TreeMap<>(playbooks));
        fragments = Collections.unmodifiableMap(new TreeMap<>(fragments));
    }

    /**
     * Reads a folder.
     *
     * @throws IOException if there is no such folder, or a file cannot be read or is larger than 1 MB
     */
    public static Sources ofFolder(Path folder) throws IOException {
        Path fragments = folder.resolve("fragments");
        return new Sources(read(folder, ""), Files.isDirectory(fragments) ? read(fragments, "fragments/") : Map.of());
    }

    private static Map<String, String> read(Path folder, String prefix) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                if (Files.size(file) > LARGEST_FILE) {
                    throw new IOException(prefix + name + " is larger than 1 MB");
                }
                texts.put(prefix + name, Files.readString(file));
            }
        }
        return texts;
    }
}
