package dev.planwright.playbook.internal.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value in a file and its place there. Immutable, thread-safe. */
sealed interface Node {

    /**
     * Where a value stands.
     *
     * @param pointer JSON pointer into the file
     * @param line from 1; 0 where lines are not known
     * @param column from 1
     */
    record Place(String pointer, int line, int column) {
        Place child(String key) {
            return new Place(pointer + "/" + key.replace("~", "~0").replace("/", "~1"), line, column);
        }
    }

    /** A text, number, flag or null: its kind by YAML's core schema and its text. */
    record Scalar(Place place, Kind kind, String text) implements Node {
        enum Kind {
            TEXT,
            NUMBER,
            FLAG,
            NULL
        }
    }

    /** A list. */
    record Sequence(Place place, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Named values in the order of the file. */
    record Mapping(Place place, Map<String, Node> values) implements Node {
        public Mapping {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** Where it stands. */
    Place place();

    /** What it is, for messages. */
    default String describe() {
        if (this instanceof Mapping) {
            return "a map";
        }
        if (this instanceof Sequence) {
            return "a list";
        }
        return switch (((Scalar) this).kind()) {
            case TEXT -> "a text";
            case NUMBER -> "a number";
            case FLAG -> "true or false";
            case NULL -> "nothing";
        };
    }
}
