package dev.planwright.domain.language;

import java.util.List;

/**
 * Pieces of text of which one stands wherever a pattern may find something: a glance that spares most texts the search.
 * Immutable, thread-safe.
 *
 * @param any the pieces
 */
public record Traces(List<String> any) {
    public Traces {
        any = List.copyOf(any);
    }

    /** These traces. */
    public static Traces of(String... any) {
        return new Traces(List.of(any));
    }

    /** Whether one of them stands in a text, as it is written. */
    public boolean isIn(String text) {
        for (String trace : any) {
            if (text.contains(trace)) {
                return true;
            }
        }
        return false;
    }
}
