package dev.planwright.domain.plan;

import java.util.Locale;

/** One of a few words that stand in documents: an enum whose constants are written in lower case there. Thread-safe. */
public interface Coded {
    /** The name of the constant. */
    String name();

    /** The name in documents: lower case, words joined by underscores. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
