package dev.planwright.engine;

import dev.planwright.domain.port.in.PlanReviewer;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.port.in.PlaybookLibrary;
import dev.planwright.domain.port.in.Replanner;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.service.EngineSettings;
import dev.planwright.domain.service.LibraryService;
import dev.planwright.domain.service.PlanningService;
import dev.planwright.domain.service.ReviewService;
import dev.planwright.playbook.PlaybookPlanProposer;
import dev.planwright.playbook.PlaybookReferences;
import dev.planwright.playbook.Playbooks;
import java.util.ArrayList;
import java.util.List;

/**
 * A planning engine, ready to use. Cheap to make: playbooks and the search index are read when they are first needed.
 * Thread-safe; one engine serves a whole program.
 */
public final class PlanningEngine {
    private final PlanningService planner;
    private final PlanReviewer reviewer;
    private final PlaybookLibrary playbooks;

    private PlanningEngine(EngineConfig config) {
        EngineSettings settings = new EngineSettings(
                config.workingTime(), config.limits(), config.maxSteps(), config.clock(), new PlanIds());
        Playbooks library = library(config);
        List<PlanProposer> chain = new ArrayList<>(config.proposers());
        chain.add(new PlaybookPlanProposer(library));
        this.planner = new PlanningService(chain, settings);
        this.reviewer = new ReviewService(settings);
        this.playbooks = new LibraryService(new PlaybookReferences(library));
    }

    private static Playbooks library(EngineConfig config) {
        Playbooks own = Playbooks.of(config.playbookFolder());
        return config.runbooks()
                .map(runbooks -> own.withRunbooks(runbooks.root(), runbooks.cache()))
                .orElse(own);
    }

    /** An engine that plans by the bundled playbooks and needs no network. */
    public static PlanningEngine offline() {
        return of(EngineConfig.DEFAULT);
    }

    /** An engine as configured. */
    public static PlanningEngine of(EngineConfig config) {
        return new PlanningEngine(config);
    }

    /** Makes plans. */
    public Planner planner() {
        return planner;
    }

    /** Goes on from plans that are there already. */
    public Replanner replanner() {
        return planner;
    }

    /** Checks and schedules plans from outside. */
    public PlanReviewer reviewer() {
        return reviewer;
    }

    /** What can be planned without a model. */
    public PlaybookLibrary playbooks() {
        return playbooks;
    }
}
