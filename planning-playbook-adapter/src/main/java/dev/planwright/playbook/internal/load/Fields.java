package dev.planwright.playbook.internal.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The values of a map in a file, read with their types checked. Not thread-safe. */
final class Fields {
    private final Node.Mapping map;
    private final Problems problems;

    private Fields(Node.Mapping map, Problems problems) {
        this.map = map;
        this.problems = problems;
    }

    /** The fields of a node that must be a map with no keys but these. */
    static Fields of(Node node, Problems problems, Set<String> keys) {
        Fields fields = of(node, problems);
        for (Map.Entry<String, Node> field : fields.map.values().entrySet()) {
            if (!keys.contains(field.getKey())) {
                problems.error(
                        field.getValue().place(),
                        "unknown key \"%s\"; known are %s"
                                .formatted(field.getKey(), String.join(", ", new TreeSet<>(keys))));
            }
        }
        return fields;
    }

    /** The fields of a node that must be a map. */
    static Fields of(Node node, Problems problems) {
        if (node instanceof Node.Mapping mapping) {
            return new Fields(mapping, problems);
        }
        problems.error(node.place(), "must be a map, is " + node.describe());
        return new Fields(new Node.Mapping(node.place(), Map.of()), problems);
    }

    Node.Place place() {
        return map.place();
    }

    Map<String, Node> all() {
        return map.values();
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(map.values().get(key));
    }

    boolean has(String key) {
        return map.values().containsKey(key);
    }

    void error(String key, String message) {
        problems.error(node(key).map(Node::place).orElse(place()), message);
    }

    /** A text that may be missing. */
    Optional<String> text(String key) {
        return node(key).map(node -> text(node, problems));
    }

    /** A text that must be there and not be blank; empty, with an error, if it is not. */
    String required(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            problems.error(place(), "\"%s\" is missing".formatted(key));
        } else if (text.get().isBlank()) {
            error(key, "\"%s\" must not be blank".formatted(key));
        }
        return text.orElse("");
    }

    /** A flag, false if missing. */
    boolean flag(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && node.get() instanceof Node.Scalar scalar && scalar.kind() == Node.Scalar.Kind.FLAG) {
            return scalar.text().equalsIgnoreCase("true");
        }
        node.ifPresent(other -> problems.error(other.place(), "must be true or false, is " + other.describe()));
        return false;
    }

    /** The elements of a list; none if missing. */
    List<Node> list(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && node.get() instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        node.ifPresent(other -> problems.error(other.place(), "must be a list, is " + other.describe()));
        return List.of();
    }

    /** The texts of a list; none if missing. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        list(key).forEach(node -> texts.add(text(node, problems)));
        return texts;
    }

    /** One of the constants of an enum, written in lower case. */
    <E extends Enum<E>> Optional<E> choice(String key, E[] constants) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (E constant : constants) {
            String name = constant.name().toLowerCase(Locale.ROOT);
            if (text.get().equals(name)) {
                return Optional.of(constant);
            }
            names.add(name);
        }
        error(key, "\"%s\" must be one of %s".formatted(text.get(), String.join(", ", names)));
        return Optional.empty();
    }

    /** The text of a scalar; numbers and flags are taken as written. */
    static String text(Node node, Problems problems) {
        if (node instanceof Node.Scalar scalar && scalar.kind() != Node.Scalar.Kind.NULL) {
            return scalar.text();
        }
        problems.error(node.place(), "must be a text, is " + node.describe());
        return "";
    }
}
