package dev.planwright.app;

import dev.planwright.app.config.Settings;
import dev.planwright.cli.Console;
import dev.planwright.cli.Workbench;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.in.PlanReviewer;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.port.in.PlaybookLibrary;
import dev.planwright.engine.EngineConfig;
import dev.planwright.engine.PlanningEngine;
import java.util.List;
import java.util.Optional;

/** The use cases by the engine. Thread-safe. */
final class EngineWorkbench implements Workbench {
    private final Settings settings;
    private final PlanningEngine engine;

    EngineWorkbench(Settings settings) {
        this.settings = settings;
        EngineConfig config = EngineConfig.DEFAULT.withWorkingTime(settings.workingTime());
        EngineConfig own = settings.playbooks().map(config::withPlaybookFolder).orElse(config);
        this.engine = PlanningEngine.of(settings.runbooks()
                .map(root -> own.withRunbooks(new EngineConfig.Runbooks(root, Optional.of(settings.cache()))))
                .orElse(own));
    }

    @Override
    public WorkingTime workingTime() {
        return settings.workingTime();
    }

    @Override
    public List<String> planners() {
        return Settings.KNOWN_PLANNERS;
    }

    @Override
    public Planner planner() {
        return engine.planner();
    }

    @Override
    public PlanReviewer reviewer() {
        return engine.reviewer();
    }

    @Override
    public PlaybookLibrary playbooks() {
        return engine.playbooks();
    }

    @Override
    public void serve(Console console) {
        new Serving(settings, engine).run(console);
    }
}
