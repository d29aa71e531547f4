package dev.planwright.app.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Environment variables. Kubernetes makes variables for every Service of a namespace, for one called "planwright" under
 * our very prefix: they are ignored, even where one has the name of a key. Thread-safe.
 */
final class Variables {
    static final String PREFIX = "PLANWRIGHT_";
    /** Read by the launcher. */
    private static final Set<String> OF_THE_LAUNCHER = Set.of("PLANWRIGHT_JAVA_OPTS", "PLANWRIGHT_NO_JDK_SEARCH");

    private Variables() {}

    static Layer layer(Map<String, String> environment) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        // in the order of their names, so that messages are the same each time
        for (String name : new TreeSet<>(environment.keySet())) {
            String value = environment.getOrDefault(name, "");
            if (name.startsWith(PREFIX) && !OF_THE_LAUNCHER.contains(name) && !OfAService.made(name, value)) {
                String key = Key.ofVariable(name)
                        .map(Key::path)
                        .or(() -> ProviderKey.pathOfVariable(name))
                        .orElse(name);
                values.put(key, value);
                names.put(key, name);
            }
        }
        return new Layer("environment", true, values, names);
    }

    /** Told by patterns, which are made when a first variable of ours is met. */
    private static final class OfAService {
        private static final Pattern NAME = Pattern.compile(
                "PLANWRIGHT_(?:\\w+_)?(?:SERVICE_HOST|SERVICE_PORT(?:_\\w+)?|PORT_\\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)");
        private static final Pattern ADDRESS = Pattern.compile("(?:tcp|udp|sctp)://.*");

        static boolean made(String name, String value) {
            return NAME.matcher(name).matches() || ADDRESS.matcher(value).matches();
        }
    }
}
