package dev.planwright.playbook.internal.shelf;

import dev.planwright.playbook.internal.runbook.MarkdownReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The search index over one folder of runbooks: kept in a folder of the cache, made anew where that is of another format
 * or broken, and renewed by the files whose content has changed. One process at a time renews it; others wait. Thread-safe.
 */
final class ShelfIndex implements Closeable {
    private static final double BUFFER_MEGABYTES = 32;
    /** Locks of files hold for a process, not between its threads. */
    private static final Lock RENEWING = new ReentrantLock();

    private final RunbookFiles files;
    private final Optional<Path> folder;
    private final Directory directory;
    private final Manifest inMemory = new Manifest();
    private final SearcherManager searchers;

    private ShelfIndex(RunbookFiles files, Optional<Path> folder) throws IOException {
        this.files = files;
        this.folder = folder;
        this.directory =
                folder.isPresent() ? FSDirectory.open(folder.get().resolve("index")) : new ByteBuffersDirectory();
        try {
            renewFiles();
            this.searchers = new SearcherManager(directory, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(
                        org.apache.lucene.index.IndexReader reader,
                        org.apache.lucene.index.@org.jspecify.annotations.Nullable IndexReader previous) {
                    IndexSearcher searcher = new IndexSearcher(reader);
                    searcher.setSimilarity(ShelfSearch.SIMILARITY);
                    return searcher;
                }
            });
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /**
     * Opens the index over files, and brings it up to date.
     *
     * @param folder where it is kept; in memory, if there is none
     */
    static ShelfIndex open(RunbookFiles files, Optional<Path> folder) throws IOException {
        if (folder.isPresent()) {
            Files.createDirectories(folder.get().resolve("index"));
        }
        try {
            return new ShelfIndex(files, folder);
        } catch (IOException | IllegalArgumentException e) {
            if (folder.isEmpty()) {
                throw e;
            }
            // broken, or written by another version of Lucene
            empty(folder.get());
            return new ShelfIndex(files, folder);
        }
    }

    private static void empty(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve("manifest"));
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Brings the index up to date with the files. */
    void renew() throws IOException {
        renewFiles();
        searchers.maybeRefreshBlocking();
    }

    private void renewFiles() throws IOException {
        RENEWING.lock();
        try {
            if (folder.isEmpty()) {
                renewFiles(inMemory);
                return;
            }
            Path file = folder.get().resolve("manifest");
            try (FileChannel lock = FileChannel.open(
                            folder.get().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                Manifest manifest = Manifest.read(file);
                if (renewFiles(manifest) || !held.isValid()) {
                    manifest.write(file);
                }
            }
        } finally {
            RENEWING.unlock();
        }
    }

    private boolean renewFiles(Manifest manifest) throws IOException {
        List<RunbookFiles.Listed> listed = files.list((name, why) -> {});
        List<RunbookFiles.Listed> changed = manifest.changed(listed);
        List<String> gone = manifest.gone(listed);
        boolean fresh = manifest.entries().isEmpty();
        if (changed.isEmpty() && gone.isEmpty() && !fresh) {
            return false;
        }
        IndexWriterConfig config = new IndexWriterConfig()
                .setSimilarity(ShelfSearch.SIMILARITY)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setOpenMode(fresh ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (String name : gone) {
                writer.deleteDocuments(Stored.key(name));
                manifest.entries().remove(name);
            }
            for (RunbookFiles.Listed file : changed) {
                put(file, manifest, writer, fresh);
            }
            writer.commit();
        }
        return true;
    }

    private void put(RunbookFiles.Listed file, Manifest manifest, IndexWriter writer, boolean fresh)
            throws IOException {
        Optional<byte[]> bytes = files.read(file.name());
        if (bytes.isEmpty()) {
            return;
        }
        String hash = hash(bytes.get());
        Manifest.Entry before =
                manifest.entries().put(file.name(), new Manifest.Entry(file.size(), file.stamp(), hash));
        if (before != null && before.hash().equals(hash)) {
            return;
        }
        Optional<String> text = RunbookText.of(bytes.get());
        if (text.isEmpty()) {
            writer.deleteDocuments(Stored.key(file.name()));
        } else if (fresh) {
            writer.addDocument(Stored.document(MarkdownReader.read(file.name(), text.get())));
        } else {
            writer.updateDocument(
                    Stored.key(file.name()), Stored.document(MarkdownReader.read(file.name(), text.get())));
        }
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The name of the folder of the cache for a folder of runbooks. */
    static String name(Path root) {
        return hash(root.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 24);
    }

    /** The best runbooks for a text, best first. */
    List<Found> find(String text, int limit) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return new ShelfSearch(searcher).find(text, limit);
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        directory.close();
    }
}
