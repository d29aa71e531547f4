package dev.planwright.app.config;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key of one provider, {@code providers.NAME.KEY}. Immutable, thread-safe.
 *
 * @param provider the provider's name
 * @param field which of its values
 */
record ProviderKey(String provider, Field field) {
    private static final Pattern PATH = Pattern.compile("providers\\.([a-z][a-z0-9_-]{0,39})\\.([a-z_.]+)");
    private static final String VARIABLE_PREFIX = "PLANWRIGHT_PROVIDERS_";

    /** What can be said of a provider. */
    enum Field {
        TYPE("type"),
        BASE_URL("base_url"),
        API_KEY_ENV("api_key_env"),
        MODEL("model"),
        SCHEMA("schema"),
        TEMPERATURE("temperature"),
        SEED("seed"),
        CONTEXT_TOKENS("context_tokens"),
        CONCURRENCY("concurrency"),
        CONNECT("timeouts.connect"),
        FIRST_TOKEN("timeouts.first_token"),
        BETWEEN_TOKENS("timeouts.between_tokens"),
        TOTAL("timeouts.total");

        private final String path;

        Field(String path) {
            this.path = path;
        }

        /** Whether only the user may set it: where requests go, and with which key. */
        boolean isGuarded() {
            return this == TYPE || this == BASE_URL || this == API_KEY_ENV;
        }
    }

    static Optional<ProviderKey> ofPath(String path) {
        Matcher parts = PATH.matcher(path);
        if (parts.matches()) {
            for (Field field : Field.values()) {
                if (field.path.equals(parts.group(2))) {
                    return Optional.of(new ProviderKey(parts.group(1), field));
                }
            }
        }
        return Optional.empty();
    }

    /** The path of an environment variable; the longest name of a value that it ends with counts. */
    static Optional<String> pathOfVariable(String name) {
        if (name.startsWith(VARIABLE_PREFIX)) {
            String rest = name.substring(VARIABLE_PREFIX.length()).toLowerCase(Locale.ROOT);
            for (Field field : Field.values()) {
                String end = "_" + field.path.replace('.', '_');
                if (rest.endsWith(end) && rest.length() > end.length()) {
                    return Optional.of(
                            "providers." + rest.substring(0, rest.length() - end.length()) + "." + field.path);
                }
            }
        }
        return Optional.empty();
    }
}
