package dev.planwright.playbook.internal.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip of runbooks. Nothing is unpacked to the disk; an entry is read up to the limit for a file, whatever size it
 * claims, and one that shrinks to less than a hundredth is passed over.
 */
final class ZipFiles implements RunbookFiles {
    private static final int LEAST_SHRINKING = 100;
    private static final int SMALL = 64 * 1024;

    private final ZipFile zip;

    ZipFiles(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
    }

    @Override
    public List<Listed> list(Notes notes) {
        List<Listed> files = new ArrayList<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (entry.isDirectory()
                    || !RunbookFiles.isMarkdown(entry.getName())
                    || entry.getName().contains("__MACOSX")) {
                continue;
            }
            boolean bomb = entry.getSize() > SMALL
                    && entry.getSize() / LEAST_SHRINKING > Math.max(1, entry.getCompressedSize());
            if (entry.getSize() > LARGEST_FILE) {
                notes.add(entry.getName(), "is larger than 1 MiB");
            } else if (bomb) {
                notes.add(entry.getName(), "unpacks to more than a hundred times its size");
            } else if (files.size() >= MOST_FILES) {
                notes.add(entry.getName(), "is one too many: %,d are read".formatted(MOST_FILES));
                break;
            } else {
                files.add(new Listed(entry.getName(), entry.getSize(), Long.toString(entry.getCrc(), 36)));
            }
        }
        files.sort(Comparator.comparing(Listed::name));
        return files;
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(in.readNBytes(LARGEST_FILE + 1));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
