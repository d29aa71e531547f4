package dev.planwright.llm;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.planwright.domain.port.out.PlanProposer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;

/**
 * Puts language models into the set of {@link PlanProposer}, in the order of their chain, for users of Guice; the engine's
 * module takes them from there. Guice is an optional dependency of this adapter: who does not use this class need not have
 * it. Works with explicit bindings only, in {@code Stage.PRODUCTION}; calls nobody.
 */
public final class LlmModule extends AbstractModule {
    private final List<ModelChoice> chain;
    private final MeterRegistry registry;

    /**
     * @param chain the models in the order in which they are asked
     * @param registry where calls are metered
     */
    public LlmModule(List<ModelChoice> chain, MeterRegistry registry) {
        this.chain = List.copyOf(chain);
        this.registry = registry;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireExactBindingAnnotations();
        binder().disableCircularProxies();
        Multibinder<PlanProposer> proposers = Multibinder.newSetBinder(binder(), PlanProposer.class);
        LanguageModels.proposers(chain, InstantSource.system(), registry)
                .forEach(proposer -> proposers.addBinding().toInstance(proposer));
    }
}
