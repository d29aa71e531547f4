package dev.planwright.app.config;

import dev.planwright.document.ContextReader;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.request.ContextValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files of configuration: YAML whose nested keys are joined by dots. Thread-safe. */
final class ConfigFile {
    private static final int MAX_BYTES = 1 << 20;

    private ConfigFile() {}

    /** What a file says; absent, with a problem, if it cannot be read. */
    static Optional<Layer> read(Path file, boolean trusted, List<String> problems) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                problems.add(file + ": is larger than 1 MiB, the most allowed");
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            Map<String, String> values = new LinkedHashMap<>();
            flatten("", ContextReader.read(bytes, Syntax.YAML).root(), values);
            return Optional.of(Layer.of(file.toString(), trusted, values));
        } catch (NoSuchFileException e) {
            problems.add(file + ": there is no such file");
        } catch (IOException e) {
            problems.add(file + ": cannot be read: " + e.getClass().getSimpleName());
        } catch (PlanningException e) {
            e.problems().forEach(problem -> problems.add(file + ": " + problem));
        }
        return Optional.empty();
    }

    private static void flatten(String prefix, ContextValue.Fields fields, Map<String, String> values) {
        fields.values().forEach((name, value) -> {
            if (value instanceof ContextValue.Fields below) {
                flatten(prefix + name + ".", below, values);
            } else if (value instanceof ContextValue.Items items) {
                values.put(
                        prefix + name,
                        String.join(
                                ",",
                                items.values().stream()
                                        .map(ContextValue::asText)
                                        .toList()));
            } else {
                values.put(prefix + name, value.asText());
            }
        });
    }
}
