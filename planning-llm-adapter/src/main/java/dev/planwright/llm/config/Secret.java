package dev.planwright.llm.config;

/**
 * A key. Its {@link #toString} is masked, so that it reaches no log and no message by accident. Immutable, thread-safe.
 *
 * @param value the key itself, not blank
 */
public record Secret(String value) {
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
