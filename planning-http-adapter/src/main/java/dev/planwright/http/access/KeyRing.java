package dev.planwright.http.access;

import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.error.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that are good now. A file that changes is read again; one that has become wrong changes nothing, and the log
 * says what is wrong. Thread-safe.
 */
public final class KeyRing {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
    private static final long MAX_BYTES = 1 << 20;

    private final KeySource source;
    private volatile List<ApiKey> keys;
    private volatile String version;

    /**
     * Reads the keys.
     *
     * @throws PlanningException {@code INVALID_REQUEST} if any is wrong, with the place of each, or if the file has none
     */
    public KeyRing(KeySource source) {
        this.source = source;
        this.version = version();
        this.keys = read();
    }

    /** Whether keys are asked for. */
    public boolean isPresent() {
        return source.isPresent();
    }

    /** How many keys are good. */
    public int size() {
        return keys.size();
    }

    /** Reads the file again if it is another one than before. */
    public void refresh() {
        String now = version();
        if (!now.equals(version)) {
            version = now;
            try {
                keys = read();
                LOG.info("The API keys were read again: {} keys", keys.size());
            } catch (PlanningException e) {
                LOG.error("The API keys stay as they are: {}", e.getMessage());
            }
        }
    }

    /** When the file was changed and how long it is: what shows that it is another one. */
    private String version() {
        return source.file().map(KeyRing::version).orElse("");
    }

    private static String version(Path file) {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException e) {
            return "unreadable";
        }
    }

    private List<ApiKey> read() {
        List<Problem> problems = new ArrayList<>();
        List<ApiKey> read = new ArrayList<>();
        for (int i = 0; i < source.listed().size(); i++) {
            try {
                read.add(ApiKey.ofPair(source.listed().get(i)));
            } catch (ApiKey.BadKey e) {
                problems.add(new Problem("server.api_keys, key " + (i + 1), e.rule()));
            }
        }
        source.file().ifPresent(file -> readFile(file, read, problems));
        if (source.isPresent() && read.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("server.api_keys_file", "has no key"));
        }
        checkLimits(read, problems);
        if (!problems.isEmpty()) {
            throw PlanningException.of(PlanningError.INVALID_REQUEST, "The API keys cannot be used", problems);
        }
        return List.copyOf(read);
    }

    /** Keys of one name are one caller's, who changes from the old to the new one; so they have the same limits. */
    private static void checkLimits(List<ApiKey> read, List<Problem> problems) {
        Map<String, ApiKey> first = new HashMap<>();
        for (ApiKey key : read) {
            ApiKey other = first.putIfAbsent(key.name(), key);
            if (other != null && !key.hasLimitsOf(other)) {
                problems.add(new Problem(key.name(), "has two keys with different limits"));
            }
        }
    }

    private static void readFile(Path file, List<ApiKey> read, List<Problem> problems) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                problems.add(new Problem(file.toString(), "is larger than 1 MiB"));
                return;
            }
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                readLine(file + ", line " + (i + 1), lines.get(i).strip(), read, problems);
            }
        } catch (IOException e) {
            problems.add(new Problem(
                    file.toString(), "cannot be read: " + e.getClass().getSimpleName()));
        }
    }

    private static void readLine(String place, String line, List<ApiKey> read, List<Problem> problems) {
        try {
            if (!line.isEmpty() && !line.startsWith("#")) {
                read.add(ApiKey.ofLine(line));
            }
        } catch (ApiKey.BadKey e) {
            problems.add(new Problem(place, e.rule()));
        }
    }

    /** The key that a text is. Looks at every key, so that the time tells nothing. */
    Optional<ApiKey> find(String text) {
        String hash = ApiKey.hash(text);
        Optional<ApiKey> found = Optional.empty();
        for (ApiKey key : keys) {
            if (key.fits(hash)) {
                found = Optional.of(key);
            }
        }
        return found;
    }

    /** A key of a name; all of them have the same limits. */
    Optional<ApiKey> named(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }
}
