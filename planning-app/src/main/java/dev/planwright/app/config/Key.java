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
    CONNECT_TIMEOUT("timeouts.connect"),
    FIRST_TOKEN_TIMEOUT("timeouts.first_token"),
    BETWEEN_TOKENS_TIMEOUT("timeouts.between_tokens"),
    TOTAL_TIMEOUT("timeouts.total"),
    ATTEMPTS("retry.attempts"),
    BUDGET_TOKENS("budget.tokens"),
    BUDGET_TIME("budget.time"),
    HOST("server.host"),
    PORT("server.port"),
    API_KEYS("server.api_keys"),
    API_KEYS_FILE("server.api_keys_file"),
    CATALOGUE("server.catalogue"),
    TLS_KEY_STORE("server.tls.key_store"),
    TLS_KEY_STORE_PASSWORD("server.tls.key_store_password"),
    TLS_CERTIFICATE("server.tls.certificate"),
    TLS_PRIVATE_KEY("server.tls.private_key"),
    MAX_BODY("server.max_body"),
    MAX_REQUESTS("server.max_requests"),
    MAX_PLANS("server.max_plans"),
    MAX_STREAMS("server.max_streams"),
    MAX_STREAMS_PER_KEY("server.max_streams_per_key"),
    READ_TIME("server.read_time"),
    PLAN_TIME("server.plan_time"),
    KEEP_ALIVE("server.keep_alive"),
    ORPHAN_GRACE("server.orphan_grace"),
    SHUTDOWN_GRACE("server.shutdown_grace"),
    STORE_SIZE("server.store_size"),
    RETENTION("server.retention");

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

    /** Whether its value is shown to nobody. */
    boolean isSecret() {
        return this == API_KEYS || this == TLS_KEY_STORE_PASSWORD;
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
