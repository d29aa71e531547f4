package dev.planwright.http.kubiya;

import dev.planwright.domain.request.ContextValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who and what there is to carry out plans: what the list routes answer, and what plans choose from. Immutable,
 * thread-safe.
 *
 * @param hourlyRateUsd what an hour of a person's work costs, if that is known
 */
public record Catalogue(
        List<Agent> agents,
        List<Team> teams,
        List<Environment> environments,
        List<WorkerQueue> workerQueues,
        List<Model> models,
        Optional<BigDecimal> hourlyRateUsd) {

    /** Nobody and nothing. */
    public static final Catalogue EMPTY =
            new Catalogue(List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());

    public Catalogue {
        agents = List.copyOf(agents);
        teams = List.copyOf(teams);
        environments = List.copyOf(environments);
        workerQueues = List.copyOf(workerQueues);
        models = List.copyOf(models);
    }

    /**
     * This catalogue narrowed to what a request offers, where it offers anything of a kind. What is known here under the
     * same id is as it is here: a client may say less of it, or say it wrong.
     */
    public Catalogue choosingFrom(Catalogue offered) {
        return new Catalogue(
                chosen(offered.agents, agents, Agent::id),
                chosen(offered.teams, teams, Team::id),
                chosen(offered.environments, environments, Environment::id),
                chosen(offered.workerQueues, workerQueues, WorkerQueue::id),
                models,
                hourlyRateUsd);
    }

    private static <T> List<T> chosen(List<T> offered, List<T> known, Function<T, String> id) {
        if (offered.isEmpty()) {
            return known;
        }
        Map<String, T> byId = new HashMap<>();
        known.forEach(entry -> byId.put(id.apply(entry), entry));
        return offered.stream()
                .map(entry -> byId.getOrDefault(id.apply(entry), entry))
                .toList();
    }

    /**
     * One who carries out steps by itself.
     *
     * @param capabilities what it can do, in the words of the steps' required skills
     * @param modelId the model that it runs on, one of the catalogue's or any other
     */
    public record Agent(
            String id, String name, Optional<String> description, List<String> capabilities, Optional<String> modelId) {
        public Agent {
            capabilities = List.copyOf(capabilities);
        }
    }

    /**
     * Several agents that work together.
     *
     * @param agents ids of agents of the catalogue
     */
    public record Team(String id, String name, Optional<String> description, List<String> agents) {
        public Team {
            agents = List.copyOf(agents);
        }
    }

    /** Where plans are carried out. */
    public record Environment(String id, String name, Optional<String> description, ContextValue.Fields metadata) {}

    /**
     * Through which work reaches an environment.
     *
     * @param status {@code active} or absent if it takes work
     */
    public record WorkerQueue(String id, String name, String environmentId, Optional<String> status) {
        /** Whether it takes work. */
        public boolean isActive() {
            return status.map(text -> text.equalsIgnoreCase("active")).orElse(true);
        }
    }

    /**
     * What a model costs, in US dollars.
     *
     * @param per1kInput for a thousand tokens that it reads
     * @param per1kOutput for a thousand tokens that it writes
     * @param inputTokensPerHour what an agent on this model reads in an hour of work, where that was measured
     * @param outputTokensPerHour the same for what it writes
     */
    public record Model(
            String id,
            Optional<String> name,
            Optional<String> provider,
            BigDecimal per1kInput,
            BigDecimal per1kOutput,
            Optional<BigDecimal> inputTokensPerHour,
            Optional<BigDecimal> outputTokensPerHour) {}
}
