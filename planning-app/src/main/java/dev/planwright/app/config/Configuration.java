package dev.planwright.app.config;

import dev.planwright.cli.Overrides;
import dev.planwright.cli.Spelling;
import dev.planwright.cli.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where settings come from: the user's file, the working directory's, the one that is named, variables, options; later
 * wins. Thread-safe.
 *
 * @param home the user's folder
 * @param workingDirectory where the command was started
 */
public record Configuration(Path home, Path workingDirectory, Map<String, String> environment) {
    private static final String FILE_NAME = "planwright.yaml";

    public Configuration {
        environment = Map.copyOf(environment);
    }

    /** The sources of this process. */
    public static Configuration ofProcess() {
        return new Configuration(
                Path.of(System.getProperty("user.home", ".")), Path.of("").toAbsolutePath(), System.getenv());
    }

    /**
     * What was found.
     *
     * @param settings with the usual value wherever what is said is wrong
     * @param files those that say something
     */
    public record Reading(Settings settings, List<String> files, List<String> problems) {}

    /**
     * The settings.
     *
     * @throws UsageException if anything is wrong, with one detail per problem
     */
    public Settings read(Overrides overrides) {
        Reading reading = look(overrides);
        if (!reading.problems().isEmpty()) {
            throw new UsageException("the configuration cannot be used:", reading.problems());
        }
        return reading.settings();
    }

    /** What there is, and all that is wrong with it. */
    public Reading look(Overrides overrides) {
        List<String> problems = new ArrayList<>();
        List<Layer> files = files(overrides, problems);
        List<Layer> layers = new ArrayList<>(files);
        layers.add(Variables.layer(environment));
        layers.add(Layer.of("option", true, overrides.settings()));
        Settings settings = settings(layers, problems);
        return new Reading(settings, files.stream().map(Layer::source).toList(), List.copyOf(problems));
    }

    private Settings settings(List<Layer> layers, List<String> problems) {
        Map<Key, Value> values = new LinkedHashMap<>();
        Map<ProviderKey, Value> providers = new LinkedHashMap<>();
        for (Layer layer : layers) {
            for (Map.Entry<String, String> said : layer.values().entrySet()) {
                String path = said.getKey();
                Value value = new Value(said.getValue().strip(), layer.place(path));
                Optional<Key> key = Key.ofPath(path);
                Optional<ProviderKey> ofProvider = key.isPresent() ? Optional.empty() : ProviderKey.ofPath(path);
                if (key.isEmpty() && ofProvider.isEmpty()) {
                    problems.add(layer.place(path) + ": there is no such key" + meant(layer, path));
                } else if (!layer.trusted() && isGuarded(key, ofProvider)) {
                    problems.add(layer.place(path) + ": cannot be set by a file of the working directory");
                } else if (key.isPresent()) {
                    values.put(key.get(), value);
                } else {
                    providers.put(ofProvider.orElseThrow(), value);
                }
            }
        }
        return new SettingsReader(new Values(values, problems), environment)
                .read(providers, userFolder("XDG_CACHE_HOME", ".cache"));
    }

    /** The key that was meant, if one is spelled alike, as its source would spell it. */
    private static String meant(Layer layer, String path) {
        String prefix = layer.names().containsKey(path) ? Variables.PREFIX : "";
        List<String> known = Arrays.stream(Key.values())
                .map(key -> prefix.isEmpty() ? key.path() : key.variable().substring(prefix.length()))
                .toList();
        return Spelling.closest(path.substring(prefix.length()), known)
                .map(hint -> "; did you mean " + prefix + hint + "?")
                .orElse("");
    }

    private static boolean isGuarded(Optional<Key> key, Optional<ProviderKey> ofProvider) {
        return key.map(Key::isGuarded)
                .or(() -> ofProvider.map(known -> known.field().isGuarded()))
                .orElse(false);
    }

    private List<Layer> files(Overrides overrides, List<String> problems) {
        List<Layer> layers = new ArrayList<>();
        Path ofUser = userFolder().resolve(FILE_NAME);
        if (Files.exists(ofUser)) {
            ConfigFile.read(ofUser, true, problems).ifPresent(layers::add);
        }
        Path here = workingDirectory.resolve(FILE_NAME);
        if (Files.exists(here) && !here.equals(ofUser)) {
            ConfigFile.read(here, false, problems).ifPresent(layers::add);
        }
        overrides
                .file()
                .map(workingDirectory::resolve)
                .flatMap(file -> ConfigFile.read(file, true, problems))
                .ifPresent(layers::add);
        return layers;
    }

    private Path userFolder() {
        return userFolder("XDG_CONFIG_HOME", ".config");
    }

    private Path userFolder(String variable, String usual) {
        String configured = environment.getOrDefault(variable, "");
        // by its specification, a relative path there is to be ignored
        Path base = configured.startsWith("/") ? Path.of(configured) : home.resolve(usual);
        return base.resolve("planwright");
    }

    /** A text and where it stands. */
    record Value(String text, String place) {}
}
