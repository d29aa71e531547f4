package dev.planwright.app.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Environment variables. Kubernetes makes variables for every Service of a namespace, for one called "planwright" under
 * our very prefix: they are ignored, even where one has the name of a key. Thread-safe.
 */
final class Variables {
    private static final String PREFIX = "PLANWRIGHT_";
    /** Read by the launcher. */
    private static final Set<String> OF_THE_LAUNCHER = Set.of("PLANWRIGHT_JAVA_OPTS", "PLANWRIGHT_NO_JDK_SEARCH");

    private static final Pattern OF_A_SERVICE = Pattern.compile(
            "PLANWRIGHT_(?:\\w+_)?(?:SERVICE_HOST|SERVICE_PORT(?:_\\w+)?|PORT_\\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)");
    private static final Pattern ADDRESS_OF_A_SERVICE = Pattern.compile("(?:tcp|udp|sctp)://.*");

    private Variables() {}

    static Layer layer(Map<String, String> environment) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        // in the order of their names, so that messages are the same each time
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !isForeign(name, value)) {
                String key = Key.ofVariable(name)
                        .map(Key::path)
                        .or(() -> ProviderKey.pathOfVariable(name))
                        .orElse(name);
                values.put(key, value);
                names.put(key, name);
            }
        });
        return new Layer("environment", true, values, names);
    }

    private static boolean isForeign(String name, String value) {
        return OF_THE_LAUNCHER.contains(name)
                || OF_A_SERVICE.matcher(name).matches()
                || ADDRESS_OF_A_SERVICE.matcher(value).matches();
    }
}
