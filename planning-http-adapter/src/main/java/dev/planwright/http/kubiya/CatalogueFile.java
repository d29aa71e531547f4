package dev.planwright.http.kubiya;

import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalogue of a file, read again whenever the file has changed. A change that cannot be read is logged once, and
 * the catalogue stays as it was. Thread-safe.
 */
public final class CatalogueFile implements Supplier<Catalogue> {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueFile.class);
    private static final long MAX_BYTES = 1 << 20;

    /** What tells one state of the file from another. */
    private record Version(
            FileTime modified, long size, @Nullable Object key) {
        static final Version GONE = new Version(FileTime.fromMillis(0), -1, null);

        static Version of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Version(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
            } catch (IOException e) {
                return GONE;
            }
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Path file;
    private Version version;
    private Catalogue catalogue;

    /**
     * The catalogue of a file as it is now.
     *
     * @throws PlanningException {@code INVALID_REQUEST} with the place of everything that is wrong, if it cannot be read
     */
    public CatalogueFile(Path file) {
        this.file = file;
        this.version = Version.of(file);
        this.catalogue = read(file);
    }

    @Override
    public Catalogue get() {
        lock.lock();
        try {
            Version now = Version.of(file);
            if (!now.equals(version)) {
                version = now;
                catalogue = read(file);
                LOG.info("The catalogue {} has changed and was read again", file);
            }
            return catalogue;
        } catch (PlanningException e) {
            LOG.warn("The catalogue stays as it was: {}", e.getMessage());
            return catalogue;
        } finally {
            lock.unlock();
        }
    }

    private static Catalogue read(Path file) {
        byte[] yaml = bytes(file);
        try {
            return CatalogueReader.read(yaml);
        } catch (PlanningException e) {
            throw new PlanningException(PlanningError.INVALID_REQUEST, file + ": " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new PlanningException(
                        PlanningError.INVALID_REQUEST, file + " is larger than 1 MiB, the most for a catalogue");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new PlanningException(
                    PlanningError.INVALID_REQUEST,
                    "The catalogue %s cannot be read: %s"
                            .formatted(file, e.getClass().getSimpleName()),
                    e);
        }
    }
}
