package dev.planwright.app;

import dev.planwright.app.config.PlannerChoice;
import dev.planwright.app.config.Settings;
import dev.planwright.cli.Console;
import dev.planwright.cli.Measurement;
import dev.planwright.cli.Workbench;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.in.DryRun;
import dev.planwright.domain.port.in.PlanReviewer;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.port.in.PlaybookLibrary;
import dev.planwright.domain.port.in.Replanner;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.engine.ChainMember;
import dev.planwright.engine.EngineConfig;
import dev.planwright.engine.PlanningEngine;
import dev.planwright.llm.LanguageModels;
import dev.planwright.llm.ModelChoice;
import io.micrometer.core.instrument.Metrics;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The use cases by the engine. Thread-safe. */
final class EngineWorkbench implements Workbench {
    private final Settings settings;
    private final EngineConfig config;
    private final PlanningEngine engine;
    private final Consumer<String> hints;

    EngineWorkbench(Settings settings, Consumer<String> hints) {
        this.settings = settings;
        this.hints = hints;
        this.config = config(settings);
        this.engine = PlanningEngine.of(config);
    }

    private static EngineConfig config(Settings settings) {
        EngineConfig config = EngineConfig.DEFAULT
                .withWorkingTime(settings.workingTime())
                .withBudget(settings.budget())
                .withChain(chain(settings.planners()));
        EngineConfig own = settings.playbooks().map(config::withPlaybookFolder).orElse(config);
        return settings.runbooks()
                .map(root -> own.withRunbooks(new EngineConfig.Runbooks(root, Optional.of(settings.cache()))))
                .orElse(own);
    }

    /** Libraries of language models are loaded only if one is in the chain. */
    private static List<ChainMember> chain(List<PlannerChoice> planners) {
        List<ModelChoice> models =
                planners.stream().flatMap(choice -> choice.model().stream()).toList();
        Iterator<PlanProposer> proposers = models.isEmpty()
                ? Collections.emptyIterator()
                : LanguageModels.proposers(models, InstantSource.system(), Metrics.globalRegistry)
                        .iterator();
        return planners.stream()
                .map(choice ->
                        choice.model().isPresent() ? new ChainMember.Own(proposers.next()) : ChainMember.PLAYBOOKS)
                .toList();
    }

    @Override
    public WorkingTime workingTime() {
        return settings.workingTime();
    }

    @Override
    public Planner planner() {
        settings.hint().ifPresent(hints);
        return engine.planner();
    }

    @Override
    public DryRun dryRun() {
        return engine.dryRun();
    }

    @Override
    public Replanner replanner() {
        return engine.replanner();
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
        serving().run(console);
    }

    @Override
    public String evaluate(Measurement what, Console console) {
        String planners = settings.planners().stream().map(PlannerChoice::name).collect(Collectors.joining(","));
        return new Measuring(new ConfiguredSubject(planners, config)).report(what, console);
    }

    Serving serving() {
        return new Serving(settings, engine);
    }
}
