package dev.planwright.playbook.internal.shelf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where runbooks are: a folder, or a zip of one. Thread-safe; reads the disk at each call. */
interface RunbookFiles extends Closeable {
    /** Larger files are passed over. */
    int LARGEST_FILE = 1 << 20;

    /** More files than this are passed over. */
    int MOST_FILES = 500_000;

    /**
     * A Markdown file.
     *
     * @param name relative to the root, with slashes
     * @param stamp changes when the file does, as far as one sees from outside
     */
    record Listed(String name, long size, String stamp) {}

    /** All Markdown files, by name; what is passed over is told in {@code notes}. */
    List<Listed> list(Notes notes) throws IOException;

    /** The bytes of a file, at most one more than {@link #LARGEST_FILE}; absent if it is gone. */
    Optional<byte[]> read(String name) throws IOException;

    /** Takes what is passed over, and why. */
    @FunctionalInterface
    interface Notes {
        void add(String file, String why);
    }

    /**
     * Opens a folder or a zip.
     *
     * @throws IOException if there is none, or the zip is broken
     */
    static RunbookFiles of(Path root) throws IOException {
        if (Files.isDirectory(root)) {
            return new FolderFiles(root.toRealPath());
        }
        if (Files.isRegularFile(root)) {
            return new ZipFiles(root.toRealPath());
        }
        throw new IOException("there is no folder or zip " + root);
    }

    static boolean isMarkdown(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md")
                || lower.endsWith(".markdown")
                || lower.endsWith(".mdown")
                || lower.endsWith(".mdx");
    }
}
