package dev.planwright.app.config;

import dev.planwright.cli.Overrides;
import dev.planwright.cli.UsageException;
import dev.planwright.domain.plan.WorkingTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
     * The settings.
     *
     * @throws UsageException if anything is wrong, with one detail per problem
     */
    public Settings read(Overrides overrides) {
        List<String> problems = new ArrayList<>();
        Map<Key, Value> values = new LinkedHashMap<>();
        for (Layer layer : layers(overrides, problems)) {
            layer.values().forEach((path, text) -> {
                Optional<Key> key = Key.ofPath(path);
                if (key.isEmpty()) {
                    problems.add(layer.place(path) + ": there is no such key");
                } else if (key.get().isGuarded() && !layer.trusted()) {
                    problems.add(layer.place(path) + ": cannot be set by a file of the working directory");
                } else {
                    values.put(key.get(), new Value(text.strip(), layer.place(path)));
                }
            });
        }
        Settings settings = settings(new Values(values, problems));
        if (!problems.isEmpty()) {
            throw new UsageException("the configuration cannot be used:", problems);
        }
        return settings;
    }

    private List<Layer> layers(Overrides overrides, List<String> problems) {
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
        layers.add(Variables.layer(environment));
        layers.add(Layer.of("option", true, overrides.settings()));
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

    private Path cacheFolder() {
        return userFolder("XDG_CACHE_HOME", ".cache");
    }

    private Settings settings(Values values) {
        List<String> planners = values.read(Key.PLANNER, Settings.KNOWN_PLANNERS, Values::planners);
        Optional<Path> playbooks = values.read(Key.PLAYBOOKS, Optional.empty(), Values::folder);
        Optional<Path> runbooks = values.read(Key.RUNBOOKS, Optional.empty(), Values::folderOrZip);
        WorkingTime usual = WorkingTime.DEFAULT;
        WorkingTime workingTime = new WorkingTime(
                values.read(Key.HOURS_PER_DAY, usual.hoursPerDay(), Values::hours),
                values.read(Key.DAYS_PER_WEEK, usual.daysPerWeek(), text -> Values.whole(text, 1, 7)));
        String host = values.read(Key.HOST, "127.0.0.1", Values::host);
        int port = values.read(Key.PORT, 8080, text -> Values.whole(text, 0, 65_535));
        return new Settings(planners, playbooks, runbooks, cacheFolder(), workingTime, host, port);
    }

    /** A text and where it stands. */
    record Value(String text, String place) {}
}
