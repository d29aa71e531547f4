package dev.planwright.playbook.internal.load;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts in the parameters that a file takes from a fragment, as in {@code environment: {use: common}}: the fragment's
 * parameter of that name, with the keys beside {@code use} in place of its own. Stateless.
 */
final class SharedParameters {
    private SharedParameters() {}

    /** The tree with its shared parameters written out. */
    static Node writtenOut(Node tree, Map<String, Node> fragments, Problems problems) {
        if (!(tree instanceof Node.Mapping file)
                || !(file.values().get("parameters") instanceof Node.Mapping parameters)) {
            return tree;
        }
        Map<String, Node> written = new LinkedHashMap<>();
        parameters.values().forEach((name, value) -> written.put(name, one(name, value, fragments, problems)));
        Map<String, Node> values = new LinkedHashMap<>(file.values());
        values.put("parameters", new Node.Mapping(parameters.place(), written));
        return new Node.Mapping(file.place(), values);
    }

    private static Node one(String name, Node value, Map<String, Node> fragments, Problems problems) {
        if (!(value instanceof Node.Mapping own) || !own.values().containsKey("use")) {
            return value;
        }
        String id = Fields.text(own.values().get("use"), problems);
        Map<String, Node> merged = new LinkedHashMap<>();
        if (parameter(fragments.get(id), name) instanceof Node.Mapping shared) {
            merged.putAll(shared.values());
        } else {
            problems.error(own.place(), "no fragment \"%s\" has a parameter \"%s\"".formatted(id, name));
        }
        own.values().forEach(merged::put);
        merged.remove("use");
        return new Node.Mapping(own.place(), merged);
    }

    private static @Nullable Node parameter(@Nullable Node fragment, String name) {
        return fragment instanceof Node.Mapping file
                        && file.values().get("parameters") instanceof Node.Mapping parameters
                ? parameters.values().get(name)
                : null;
    }
}
