package dev.planwright.app.config;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Texts by key, read as what the key is; a text that cannot be read is a problem. A reader is made for a key that is set:
 * most are not, and making one costs a start more than everything else here.
 */
record Values(Map<Key, Configuration.Value> values, List<String> problems) {

    /** Says which rule a text breaks. */
    static final class BrokenRule extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenRule(String rule) {
            super(rule);
        }
    }

    /** The value of a key, or the default if nothing says it or what is said is wrong. */
    <T> T read(Key key, T usual, Function<String, T> reader) {
        Configuration.Value value = values.get(key);
        if (value == null) {
            return usual;
        }
        try {
            return reader.apply(value.text());
        } catch (BrokenRule rule) {
            String text = key.isSecret() ? "the value" : "\"" + value.text() + "\"";
            problems.add("%s: %s %s".formatted(value.place(), text, rule.getMessage()));
            return usual;
        }
    }

    /** A whole number from {@code least} to {@code most}. */
    int whole(Key key, int usual, int least, int most) {
        return values.containsKey(key) ? read(key, usual, text -> whole(text, least, most)) : usual;
    }

    /** A time of at least a millisecond. */
    Duration someTime(Key key, Duration usual) {
        return values.containsKey(key) ? read(key, usual, Units::someTime) : usual;
    }

    /** A time, which may be none. */
    Duration time(Key key, Duration usual) {
        return values.containsKey(key) ? read(key, usual, Units::duration) : usual;
    }

    /** Bytes, from 1 to {@code most}. */
    long bytes(Key key, long usual, long most) {
        return values.containsKey(key) ? read(key, usual, text -> Units.bytes(text, most)) : usual;
    }

    /** A file that can be read. */
    Optional<Path> readable(Key key) {
        return values.containsKey(key) ? read(key, Optional.empty(), Values::file) : Optional.empty();
    }

    static Optional<Path> file(String text) {
        try {
            Path file = Path.of(text);
            if (Files.isReadable(file) && !Files.isDirectory(file)) {
                return Optional.of(file);
            }
        } catch (InvalidPathException e) {
            throw new BrokenRule("is no path");
        }
        throw new BrokenRule("is no file that can be read");
    }

    static Optional<Path> folder(String text) {
        return existing(text, Files::isDirectory, "is no folder");
    }

    static Optional<Path> folderOrZip(String text) {
        return existing(
                text,
                path -> Files.isDirectory(path) || (Files.isRegularFile(path) && text.endsWith(".zip")),
                "is neither a folder nor a zip");
    }

    private static Optional<Path> existing(String text, Predicate<Path> fits, String broken) {
        try {
            Path path = Path.of(text);
            if (fits.test(path)) {
                return Optional.of(path);
            }
        } catch (InvalidPathException e) {
            throw new BrokenRule("is no path");
        }
        throw new BrokenRule(broken);
    }

    static String host(String text) {
        if (text.isEmpty() || text.contains("/") || text.contains(" ")) {
            throw new BrokenRule("is no name or address of a host");
        }
        return text;
    }

    static BigDecimal hours(String text) {
        if (text.matches("\\d{1,2}(\\.\\d{1,4})?")) {
            BigDecimal hours = new BigDecimal(text);
            if (hours.signum() > 0 && hours.compareTo(BigDecimal.valueOf(24)) <= 0) {
                return hours;
            }
        }
        throw new BrokenRule("must be a number of hours, more than 0 and at most 24");
    }

    static int whole(String text, int least, int most) {
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new BrokenRule("must be a whole number from %d to %d".formatted(least, most));
    }
}
