package dev.planwright.engine;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import dev.planwright.domain.port.in.DryRun;
import dev.planwright.domain.port.in.PlanReviewer;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.port.in.PlaybookLibrary;
import dev.planwright.domain.port.in.Replanner;
import dev.planwright.domain.port.out.PlanProposer;
import java.util.Set;

/**
 * Binds {@link Planner}, {@link Replanner}, {@link DryRun}, {@link PlanReviewer} and {@link PlaybookLibrary}, each once, from
 * one {@link PlanningEngine}. Proposers that other modules put into the set of {@link PlanProposer} are asked before those of
 * the configured chain, in the order of their bindings. Works with explicit bindings only, in {@code Stage.PRODUCTION}.
 */
public final class PlanningModule extends AbstractModule {
    private final EngineConfig config;

    public PlanningModule(EngineConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireExactBindingAnnotations();
        binder().disableCircularProxies();
        Multibinder.newSetBinder(binder(), PlanProposer.class);
    }

    @Provides
    @Singleton
    PlanningEngine engine(Set<PlanProposer> proposers) {
        return PlanningEngine.of(config.withProposers(proposers));
    }

    @Provides
    @Singleton
    Planner planner(PlanningEngine engine) {
        return engine.planner();
    }

    @Provides
    @Singleton
    DryRun dryRun(PlanningEngine engine) {
        return engine.dryRun();
    }

    @Provides
    @Singleton
    Replanner replanner(PlanningEngine engine) {
        return engine.replanner();
    }

    @Provides
    @Singleton
    PlanReviewer reviewer(PlanningEngine engine) {
        return engine.reviewer();
    }

    @Provides
    @Singleton
    PlaybookLibrary playbooks(PlanningEngine engine) {
        return engine.playbooks();
    }
}
