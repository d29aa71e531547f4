package dev.planwright.app.config;

import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.out.Budget;
import dev.planwright.llm.config.ProviderConfig;
import dev.planwright.llm.config.Timeouts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the keys of all features mean. For one use. */
final class SettingsReader {
    private final Values values;
    private final Map<String, String> environment;

    SettingsReader(Values values, Map<String, String> environment) {
        this.values = values;
        this.environment = environment;
    }

    /** The settings; whatever is wrong is a problem, and the usual value stands for it. */
    Settings read(Map<ProviderKey, Configuration.Value> ofProviders, Path cache) {
        ProvidersReader providers = new ProvidersReader(ofProviders, environment, limits(), values.problems());
        Optional<Configuration.Value> chain =
                Optional.ofNullable(values.values().get(Key.PLANNER));
        List<PlannerChoice> planners = chain.map(value -> new PlannersReader(providers, values.problems()).read(value))
                .filter(read -> !read.isEmpty())
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
                cache,
                workingTime,
                budget(),
                ServerConfig.read(values, workingTime));
    }

    private Budget budget() {
        return new Budget(
                values.whole(Key.BUDGET_TOKENS, (int) Budget.DEFAULT.tokens(), 1_000, 1_000_000_000),
                values.someTime(Key.BUDGET_TIME, Budget.DEFAULT.time()));
    }

    private ProviderConfig.Limits limits() {
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
}
