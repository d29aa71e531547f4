package dev.planwright.llm.config;

/**
 * A key. Its {@link #toString} is masked, so that it reaches no log and no message by accident. Immutable, thread-safe.
 *
 * @param value the key itself, not blank
 * @param variable the environment variable that it was found in, for messages; empty if it comes from elsewhere
 */
public record Secret(String value, String variable) {
    /** A key that was found in no variable. */
    public Secret(String value) {
        this(value, "");
    }

    public Secret {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a key must not be blank");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
