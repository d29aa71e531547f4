package dev.planwright.app.config;

import dev.planwright.llm.ModelChoice;
import dev.planwright.llm.config.ProviderConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the chain of planners. For one use. */
final class PlannersReader {
    private final ProvidersReader providers;
    private final List<String> problems;

    PlannersReader(ProvidersReader providers, List<String> problems) {
        this.providers = providers;
        this.problems = problems;
    }

    /** The chain; whatever is wrong with an entry is a problem. */
    List<PlannerChoice> read(Configuration.Value value) {
        Map<String, PlannerChoice> chain = new LinkedHashMap<>();
        for (String entry : value.text().split(",")) {
            String name = entry.strip();
            if (name.equals(PlannerChoice.PLAYBOOK)) {
                add(chain, new PlannerChoice(Optional.empty()));
            } else {
                model(name, value.place()).ifPresent(model -> add(chain, new PlannerChoice(Optional.of(model))));
            }
        }
        return List.copyOf(chain.values());
    }

    private static void add(Map<String, PlannerChoice> chain, PlannerChoice choice) {
        chain.putIfAbsent(choice.name(), choice);
    }

    private Optional<ModelChoice> model(String entry, String place) {
        int colon = entry.indexOf(':');
        String name = colon < 0 ? entry : entry.substring(0, colon);
        Optional<ProviderConfig> provider = providers.read(name, place);
        if (provider.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> model = colon < 0
                ? providers
                        .model(name)
                        .or(() -> ModelChoice.defaultModel(provider.get().type()))
                : Optional.of(entry.substring(colon + 1));
        if (model.isEmpty()) {
            problems.add("%s: \"%s\" names no model; say %s:MODEL or set providers.%s.model"
                    .formatted(place, entry, name, name));
            return Optional.empty();
        }
        try {
            return Optional.of(new ModelChoice(provider.get(), model.get(), providers.contextTokens(name)));
        } catch (IllegalArgumentException e) {
            problems.add(place + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /** How to use a model, if a key for one is there and nobody has said who plans. */
    static Optional<String> hint(Map<String, String> environment) {
        return ProvidersReader.withUsualKey(environment)
                .map(type -> ("%s is set, but plans are made by playbooks alone;"
                                + " to ask a model, say --planner %s,playbook or set \"planner\"")
                        .formatted(ProvidersReader.keyVariable(type), type.code()));
    }
}
