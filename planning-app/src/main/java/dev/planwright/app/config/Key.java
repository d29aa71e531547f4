package dev.planwright.app.config;

import java.util.Locale;
import java.util.Optional;

/** The keys that there are. */
enum Key {
    PLANNER("planner"),
    PLAYBOOKS("playbooks"),
    RUNBOOKS("runbooks"),
    HOURS_PER_DAY("working_time.hours_per_day"),
    DAYS_PER_WEEK("working_time.days_per_week"),
    HOST("server.host"),
    PORT("server.port");

    private final String path;

    Key(String path) {
        this.path = path;
    }

    /** The key in a file. */
    String path() {
        return path;
    }

    /** The name of its environment variable. */
    String variable() {
        return "PLANWRIGHT_" + path.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** Whether only the user may set it: not a file of the working directory, which may be a stranger's checkout. */
    boolean isGuarded() {
        return path.startsWith("server.");
    }

    static Optional<Key> ofPath(String path) {
        for (Key key : values()) {
            if (key.path.equals(path)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    static Optional<Key> ofVariable(String name) {
        for (Key key : values()) {
            if (key.variable().equals(name)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}
