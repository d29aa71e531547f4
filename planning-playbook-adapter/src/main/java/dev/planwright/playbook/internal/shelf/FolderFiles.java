package dev.planwright.playbook.internal.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A folder of runbooks. Links are not followed, so that none leads out of it or round in circles. */
final class FolderFiles implements RunbookFiles {
    private static final int DEEPEST = 64;
    private static final Set<String> NOT_ENTERED = Set.of("node_modules", "vendor", "target", "build");

    private final Path root;

    FolderFiles(Path root) {
        this.root = root;
    }

    @Override
    public List<Listed> list(Notes notes) throws IOException {
        List<Listed> files = new ArrayList<>();
        FileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                boolean enters = folder.equals(root) || (!name.startsWith(".") && !NOT_ENTERED.contains(name));
                return enters ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = name(file);
                if (!RunbookFiles.isMarkdown(name)) {
                    return FileVisitResult.CONTINUE;
                }
                if (attributes.isSymbolicLink()) {
                    notes.add(name, "is a link; links are not followed");
                } else if (!attributes.isRegularFile()) {
                    notes.add(name, "is nested too deep, or no file");
                } else if (attributes.size() > LARGEST_FILE) {
                    notes.add(name, "is larger than 1 MiB");
                } else if (files.size() >= MOST_FILES) {
                    notes.add(name, "is one too many: %,d are read".formatted(MOST_FILES));
                    return FileVisitResult.TERMINATE;
                } else {
                    String stamp = Long.toString(attributes.lastModifiedTime().toMillis(), 36);
                    files.add(new Listed(name, attributes.size(), stamp));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException reason) {
                notes.add(name(file), "cannot be read");
                return FileVisitResult.CONTINUE;
            }
        };
        Files.walkFileTree(root, Set.of(), DEEPEST, visitor);
        files.sort(Comparator.comparing(Listed::name));
        return files;
    }

    private String name(Path file) {
        return file.toString().substring(root.toString().length() + 1).replace('\\', '/');
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(LARGEST_FILE + 1));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
