package dev.planwright.app.config;

import dev.planwright.cli.Overrides;
import dev.planwright.cli.Spelling;
import dev.planwright.cli.UsageException;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.out.Budget;
import dev.planwright.llm.config.ProviderConfig;
import dev.planwright.llm.config.Timeouts;
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
     * The settings.
     *
     * @throws UsageException if anything is wrong, with one detail per problem
     */
    public Settings read(Overrides overrides) {
        List<String> problems = new ArrayList<>();
        Map<Key, Value> values = new LinkedHashMap<>();
        Map<ProviderKey, Value> providers = new LinkedHashMap<>();
        for (Layer layer : layers(overrides, problems)) {
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
        Settings settings = settings(new Values(values, problems), providers);
        if (!problems.isEmpty()) {
            throw new UsageException("the configuration cannot be used:", problems);
        }
        return settings;
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

    private Settings settings(Values values, Map<ProviderKey, Value> ofProviders) {
        ProvidersReader providers = new ProvidersReader(ofProviders, environment, limits(values), values.problems());
        Optional<Value> chain = Optional.ofNullable(values.values().get(Key.PLANNER));
        List<PlannerChoice> planners = chain.map(value -> new PlannersReader(providers, values.problems()).read(value))
                .orElse(List.of(new PlannerChoice(Optional.empty())));
        Optional<String> hint = chain.isPresent() ? Optional.empty() : PlannersReader.hint(environment);
        Optional<Path> playbooks = values.read(Key.PLAYBOOKS, Optional.empty(), Values::folder);
        Optional<Path> runbooks = values.read(Key.RUNBOOKS, Optional.empty(), Values::folderOrZip);
        WorkingTime usual = WorkingTime.DEFAULT;
        WorkingTime workingTime = new WorkingTime(
                values.read(Key.HOURS_PER_DAY, usual.hoursPerDay(), Values::hours),
                values.whole(Key.DAYS_PER_WEEK, usual.daysPerWeek(), 1, 7));
        return new Settings(
                planners,
                hint,
                playbooks,
                runbooks,
                cacheFolder(),
                workingTime,
                budget(values),
                ServerConfig.read(values, workingTime));
    }

    private static Budget budget(Values values) {
        return new Budget(
                values.whole(Key.BUDGET_TOKENS, (int) Budget.DEFAULT.tokens(), 1_000, 1_000_000_000),
                values.someTime(Key.BUDGET_TIME, Budget.DEFAULT.time()));
    }

    private static ProviderConfig.Limits limits(Values values) {
        ProviderConfig.Limits usual = ProviderConfig.Limits.DEFAULT;
        Timeouts times = usual.timeouts();
        Timeouts timeouts = new Timeouts(
                values.someTime(Key.CONNECT_TIMEOUT, times.connect()),
                values.someTime(Key.FIRST_TOKEN_TIMEOUT, times.firstToken()),
                values.someTime(Key.BETWEEN_TOKENS_TIMEOUT, times.betweenTokens()),
                values.someTime(Key.TOTAL_TIMEOUT, times.total()));
        int attempts = values.whole(Key.ATTEMPTS, usual.attempts(), 1, 20);
        return new ProviderConfig.Limits(timeouts, attempts, usual.concurrency());
    }

    /** A text and where it stands. */
    record Value(String text, String place) {}
}
