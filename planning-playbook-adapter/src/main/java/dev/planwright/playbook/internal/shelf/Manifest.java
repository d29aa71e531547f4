package dev.planwright.playbook.internal.shelf;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which files an index holds, and what they looked like. Not thread-safe. */
final class Manifest {
    /** Counts up when the way of indexing changes, so that older indexes are made anew. */
    private static final String FORMAT = "planwright-runbooks 2";

    /** @param hash SHA-256 of the content in hexadecimal digits */
    record Entry(long size, String stamp, String hash) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** The manifest in a file; an empty one if there is none of this format. */
    static Manifest read(Path file) throws IOException {
        Manifest manifest = new Manifest();
        if (!Files.isRegularFile(file)) {
            return manifest;
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            List<String> all = lines.toList();
            if (all.isEmpty() || !all.get(0).equals(FORMAT)) {
                return manifest;
            }
            for (String line : all.subList(1, all.size())) {
                String[] parts = line.split("\t", 4);
                if (parts.length == 4) {
                    manifest.entries.put(parts[3], new Entry(Long.parseLong(parts[0]), parts[1], parts[2]));
                }
            }
        } catch (RuntimeException e) {
            // a file that something else wrote or cut: the index is made anew
            manifest.entries.clear();
        }
        return manifest;
    }

    /** Writes it so that a reader sees the old one or the new one. */
    void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (BufferedWriter out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            out.write(FORMAT + "\n");
            for (Map.Entry<String, Entry> entry : entries.entrySet()) {
                Entry what = entry.getValue();
                out.write(what.size() + "\t" + what.stamp() + "\t" + what.hash() + "\t" + entry.getKey() + "\n");
            }
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Map<String, Entry> entries() {
        return entries;
    }

    /** The files that are new or look different. */
    List<RunbookFiles.Listed> changed(Collection<RunbookFiles.Listed> listed) {
        return listed.stream()
                .filter(file -> {
                    Entry known = entries.get(file.name());
                    return known == null
                            || known.size() != file.size()
                            || !known.stamp().equals(file.stamp());
                })
                .toList();
    }

    /** The files that are no longer there. */
    List<String> gone(Collection<RunbookFiles.Listed> listed) {
        Set<String> there = new HashSet<>();
        listed.forEach(file -> there.add(file.name()));
        return entries.keySet().stream().filter(name -> !there.contains(name)).toList();
    }
}
