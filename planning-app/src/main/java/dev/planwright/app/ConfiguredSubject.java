package dev.planwright.app;

import dev.planwright.domain.port.in.PlanReviewer;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.port.in.PlaybookLibrary;
import dev.planwright.engine.EngineConfig;
import dev.planwright.engine.PlanningEngine;
import dev.planwright.eval.Subject;
import java.nio.file.Path;
import java.util.Optional;

/** The engine as configured, to be measured. Runbooks of a set are indexed in memory. Thread-safe. */
final class ConfiguredSubject implements Subject {
    private final String name;
    private final EngineConfig config;
    private final PlanningEngine engine;

    ConfiguredSubject(String name, EngineConfig config) {
        this.name = name;
        this.config = config;
        this.engine = PlanningEngine.of(config);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Planner planner() {
        return engine.planner();
    }

    @Override
    public Planner planner(Path runbooks) {
        return with(runbooks).planner();
    }

    @Override
    public PlaybookLibrary library(Path runbooks) {
        return with(runbooks).playbooks();
    }

    @Override
    public PlanReviewer reviewer() {
        return engine.reviewer();
    }

    private PlanningEngine with(Path runbooks) {
        return PlanningEngine.of(config.withRunbooks(new EngineConfig.Runbooks(runbooks, Optional.empty())));
    }
}
