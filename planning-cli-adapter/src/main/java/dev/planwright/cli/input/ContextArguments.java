package dev.planwright.cli.input;

import dev.planwright.cli.UsageException;
import dev.planwright.document.ContextReader;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code key=value} arguments. A dot in a key leads one level down ({@code \.} is a dot in a name); true, false,
 * null and JSON arrays and objects are typed; a number stays as it is written, as a text if need be; a repeated key
 * makes a list. Thread-safe.
 */
public final class ContextArguments {
    private static final Pattern DOT = Pattern.compile("(?<!\\\\)\\.");

    private ContextArguments() {}

    /**
     * The context with the arguments put over it.
     *
     * @throws UsageException if an argument has no key or is a value where another is a group
     */
    public static PlanContext apply(PlanContext context, List<String> arguments) {
        Map<List<String>, List<ContextValue>> byPath = new LinkedHashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw new UsageException(
                        "-c takes KEY=VALUE, such as environment=production; this is neither: " + argument);
            }
            byPath.computeIfAbsent(path(argument, equals), path -> new ArrayList<>())
                    .add(ContextReader.value(argument.substring(equals + 1)));
        }
        ContextValue.Fields root = context.root();
        List<List<String>> done = new ArrayList<>();
        for (Map.Entry<List<String>, List<ContextValue>> entry : byPath.entrySet()) {
            List<String> path = entry.getKey();
            done.stream().filter(other -> clash(other, path)).findFirst().ifPresent(other -> {
                throw new UsageException("-c gives both a value and a group to the same key: " + String.join(".", other)
                        + " and " + String.join(".", path));
            });
            done.add(path);
            List<ContextValue> values = entry.getValue();
            root = put(root, path, values.size() == 1 ? values.get(0) : new ContextValue.Items(values));
        }
        return new PlanContext(root);
    }

    private static List<String> path(String argument, int equals) {
        List<String> path = DOT.splitAsStream(argument.substring(0, equals).strip())
                .map(name -> name.replace("\\.", "."))
                .toList();
        if (path.isEmpty() || path.contains("") || argument.charAt(equals - 1) == '.') {
            throw new UsageException("-c: a name in the key is empty: " + argument);
        }
        return path;
    }

    private static boolean clash(List<String> a, List<String> b) {
        int shorter = Math.min(a.size(), b.size());
        return a.subList(0, shorter).equals(b.subList(0, shorter));
    }

    private static ContextValue.Fields put(ContextValue.Fields fields, List<String> path, ContextValue value) {
        Map<String, ContextValue> values = new LinkedHashMap<>(fields.values());
        String name = path.get(0);
        if (path.size() == 1) {
            values.put(name, value);
        } else {
            @Nullable ContextValue below = values.get(name);
            ContextValue.Fields group =
                    below instanceof ContextValue.Fields known ? known : new ContextValue.Fields(Map.of());
            values.put(name, put(group, path.subList(1, path.size()), value));
        }
        return new ContextValue.Fields(values);
    }
}
