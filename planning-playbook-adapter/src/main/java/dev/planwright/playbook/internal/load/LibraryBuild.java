package dev.planwright.playbook.internal.load;

import dev.planwright.domain.reference.LintFinding;
import dev.planwright.playbook.internal.search.Corpus;
import dev.planwright.playbook.internal.search.IndexText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The build step that prepares the bundled library: checks every file, then writes it in the form that is read in a
 * fraction of the time. The same playbooks give the same bytes.
 */
public final class LibraryBuild {
    private LibraryBuild() {}

    /**
     * Prepares a folder of playbooks.
     *
     * @param arguments the folder with the YAML files, and the folder to write to
     * @throws IOException if a file has errors, all of which the message names, or cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        prepare(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void prepare(Path from, Path to) throws IOException {
        Sources sources = Sources.ofFolder(from);
        YamlLibrary library = YamlLibrary.read(sources, Sources.NONE);
        if (!library.errors().isEmpty()) {
            throw new IOException("playbooks with errors:\n" + lines(library.errors()));
        }
        Files.createDirectories(to.resolve("yaml/fragments"));
        write(sources.playbooks(), to);
        write(sources.fragments(), to);
        Files.writeString(
                to.resolve("fragments.txt"),
                String.join("\n", sources.fragments().keySet()));
        for (Map.Entry<String, PreparedPlaybook> prepared : library.prepared().entrySet()) {
            try (OutputStream out = Files.newOutputStream(to.resolve(prepared.getKey() + ".json"))) {
                prepared.getValue().write(out);
            }
        }
        Corpus corpus = Corpus.of(library.analyses());
        try (OutputStream index = Files.newOutputStream(to.resolve("index.txt"));
                OutputStream terms = Files.newOutputStream(to.resolve("terms.txt"))) {
            IndexText.write(corpus.docs(), index);
            IndexText.writeTerms(corpus.terms(), terms);
        }
    }

    private static void write(Map<String, String> files, Path to) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(to.resolve("yaml").resolve(file.getKey()), file.getValue());
        }
    }

    private static String lines(List<LintFinding> errors) {
        return String.join(
                "\n",
                errors.stream()
                        .map(error -> error.file() + " " + error.place() + " " + error.message())
                        .toList());
    }
}
