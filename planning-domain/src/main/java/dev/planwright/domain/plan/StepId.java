package dev.planwright.domain.plan;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a step within its plan: letters, digits, dot, dash and underscore, 1 to 128 of them, starting with a
 * letter or digit. Immutable, thread-safe.
 */
public record StepId(String value) implements Comparable<StepId> {
    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    public StepId {
        if (!isLegal(value)) {
            throw new IllegalArgumentException("not a legal step id: \"" + value + "\"");
        }
    }

    /** Whether a text can be the id of a step. */
    public static boolean isLegal(String text) {
        return LEGAL.matcher(text).matches();
    }

    /** The id that a text spells, if it is legal. */
    public static Optional<StepId> parse(String text) {
        return isLegal(text) ? Optional.of(new StepId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(StepId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
