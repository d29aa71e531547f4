package dev.planwright.llm;

import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.llm.config.ProviderConfig;
import dev.planwright.llm.config.SchemaForm;
import dev.planwright.llm.internal.chat.ChatProvider;
import dev.planwright.llm.internal.chat.ModelLimits;
import dev.planwright.llm.internal.provider.HttpChatProvider;
import dev.planwright.llm.internal.provider.ModelCatalogue;
import dev.planwright.llm.internal.resilience.GuardedChatProvider;
import dev.planwright.llm.internal.resilience.LoggedChatProvider;
import dev.planwright.llm.internal.resilience.MeteredChatProvider;
import dev.planwright.llm.internal.resilience.Pauses;
import dev.planwright.llm.internal.resilience.ProviderGuard;
import dev.planwright.llm.internal.resilience.RetryingChatProvider;
import dev.planwright.llm.internal.transport.HttpTransport;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the proposers of a chain. Models of one provider, by its name, share its connections, its circuit breaker and its
 * limit of open calls. Thread-safe.
 */
public final class LanguageModels {
    private final ModelCatalogue catalogue = ModelCatalogue.bundled();
    private final Map<String, HttpTransport> transports = new HashMap<>();
    private final Map<String, ProviderGuard> guards = new HashMap<>();
    private final MeterRegistry registry;
    private final InstantSource clock;

    private LanguageModels(InstantSource clock, MeterRegistry registry) {
        this.clock = clock;
        this.registry = registry;
    }

    /** A proposer per choice, in the same order. Calls nobody. */
    public static List<PlanProposer> proposers(List<ModelChoice> chain, InstantSource clock, MeterRegistry registry) {
        LanguageModels models = new LanguageModels(clock, registry);
        return chain.stream().map(models::proposer).toList();
    }

    private PlanProposer proposer(ModelChoice choice) {
        return new MeteredPlanProposer(new ChatPlanProposer(chat(choice), clock), registry);
    }

    private ChatProvider chat(ModelChoice choice) {
        ProviderConfig provider = choice.provider();
        ModelLimits known = catalogue.limits(choice.model());
        ModelLimits limits = choice.contextTokens()
                .map(tokens -> new ModelLimits(tokens, Math.min(known.maxOutputTokens(), tokens)))
                .orElse(known);
        HttpTransport transport = transports.computeIfAbsent(
                provider.name(),
                name -> new HttpTransport(provider.limits().timeouts().connect()));
        ProviderGuard guard = guards.computeIfAbsent(
                provider.name(),
                name -> new ProviderGuard(name, provider.limits().concurrency(), clock));
        SchemaForm schemas = provider.schemaFor(catalogue.knows(choice.model()));
        ChatProvider http = new HttpChatProvider(provider, choice.model(), limits, schemas, transport);
        ChatProvider guarded = new LoggedChatProvider(new GuardedChatProvider(http, guard));
        ChatProvider retrying =
                new RetryingChatProvider(guarded, provider.limits().attempts(), Pauses.REAL);
        return new MeteredChatProvider(retrying, provider.type().code(), catalogue.price(choice.model()), registry);
    }
}
