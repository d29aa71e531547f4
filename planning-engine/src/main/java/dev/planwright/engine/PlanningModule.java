package dev.planwright.engine;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.planwright.domain.port.in.DryRun;
import dev.planwright.domain.port.in.PlanReviewer;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.port.in.PlaybookLibrary;
import dev.planwright.domain.port.in.Replanner;

/**
 * Binds {@link Planner}, {@link Replanner}, {@link PlanReviewer} and {@link PlaybookLibrary}, each once, from one {@link PlanningEngine}.
 * Works with explicit bindings only, in {@code Stage.PRODUCTION}.
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
    }

    @Provides
    @Singleton
    PlanningEngine engine() {
        return PlanningEngine.of(config);
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
