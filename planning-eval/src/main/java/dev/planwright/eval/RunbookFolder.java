package dev.planwright.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Documents of a set, written out as a folder of Markdown that is gone once closed. Not thread-safe. */
record RunbookFolder(Path path, Map<String, String> idsByFile, Map<String, String> texts) implements AutoCloseable {

    static RunbookFolder of(List<Tree> documents) throws IOException {
        Path folder = Files.createTempDirectory("planwright-eval");
        Map<String, String> ids = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (Tree document : documents) {
            String id = document.text("doc_id");
            String file = id.replaceAll("[^A-Za-z0-9._-]", "_") + ".md";
            Files.writeString(
                    folder.resolve(file), "# %s\n\n%s\n".formatted(document.text("title"), document.text("text")));
            ids.put(file, id);
            texts.put(id, document.text("title") + " " + document.text("text"));
        }
        return new RunbookFolder(folder, ids, texts);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).forEach(RunbookFolder::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
