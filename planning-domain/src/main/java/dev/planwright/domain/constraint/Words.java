package dev.planwright.domain.constraint;

import java.util.List;

/**
 * A set of phrases to look for in texts: any one of them is a hit. Phrases are compared word by word over
 * {@link Stems}. Immutable, thread-safe.
 */
public record Words(List<String> phrases) {
    public Words {
        phrases = List.copyOf(phrases);
    }

    /** Any of these phrases. */
    public static Words anyOf(String... phrases) {
        return new Words(List.of(phrases));
    }
}
