package dev.planwright.domain.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a tree as RFC 6901 writes it, such as {@code /constraints/team_size}; the empty text is the root.
 * Immutable, thread-safe.
 */
public record JsonPointer(List<String> segments) {

    /** The whole tree. */
    public static final JsonPointer ROOT = new JsonPointer(List.of());

    public JsonPointer {
        segments = List.copyOf(segments);
    }

    /** The place one level below this one. */
    public JsonPointer child(String segment) {
        List<String> longer = new ArrayList<>(segments);
        longer.add(segment);
        return new JsonPointer(longer);
    }

    /** Whether this place is {@code other} or lies within it. */
    public boolean isWithin(JsonPointer other) {
        return segments.size() >= other.segments.size()
                && segments.subList(0, other.segments.size()).equals(other.segments);
    }

    /** The last segment; empty for the root. */
    public String last() {
        return segments.isEmpty() ? "" : segments.get(segments.size() - 1);
    }

    /** Reads a dotted path such as {@code constraints.team_size}. */
    public static JsonPointer ofDotted(String path) {
        return new JsonPointer(List.of(path.split("\\.")));
    }

    /* Spelled out, as is hashCode: what the compiler makes for a record is slow when it is first called. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonPointer pointer && segments.equals(pointer.segments);
    }

    @Override
    public int hashCode() {
        return segments.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String segment : segments) {
            text.append('/').append(segment.replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }
}
