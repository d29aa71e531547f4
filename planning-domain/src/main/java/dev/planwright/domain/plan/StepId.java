package dev.planwright.domain.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of a step within its plan: letters, digits, dot, dash and underscore, 1 to 128 of them, starting with a
 * letter or digit. Immutable, thread-safe.
 */
public record StepId(String value) implements Comparable<StepId> {
    private static final int LONGEST = 128;

    public StepId {
        if (!isLegal(value)) {
            throw new IllegalArgumentException("not a legal step id: \"" + value + "\"");
        }
    }

    /** Whether a text can be the id of a step. */
    public static boolean isLegal(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!isLetterOrDigit(character) && character != '.' && character != '_' && character != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }

    /** The id that a text spells, if it is legal. */
    public static Optional<StepId> parse(String text) {
        return isLegal(text) ? Optional.of(new StepId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(StepId other) {
        return value.compareTo(other.value);
    }

    /* Spelled out, as is hashCode: what the compiler makes for a record costs 20 ms when it is first called. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StepId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
