package dev.planwright.engine;

import dev.planwright.domain.port.in.DryRun;
import dev.planwright.domain.port.in.PlanReviewer;
import dev.planwright.domain.port.in.PlanRuns;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.port.in.PlaybookLibrary;
import dev.planwright.domain.port.in.Replanner;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.PlanStore;
import dev.planwright.domain.run.RunLimits;
import dev.planwright.domain.service.EngineSettings;
import dev.planwright.domain.service.LibraryService;
import dev.planwright.domain.service.PlanningService;
import dev.planwright.domain.service.ReviewService;
import dev.planwright.domain.service.run.PlanRunService;
import dev.planwright.domain.service.run.RunSettings;
import dev.planwright.playbook.PlaybookPlanProposer;
import dev.planwright.playbook.PlaybookReferences;
import dev.planwright.playbook.Playbooks;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * A planning engine, ready to use. Cheap to make: playbooks and the search index are read when they are first needed.
 * Thread-safe; one engine serves a whole program.
 */
public final class PlanningEngine {
    private final EngineSettings settings;
    private final List<PlanProposer> chain;
    private final Optional<PlanProposer> knowledge;
    private final PlanningService planner;
    private final PlanReviewer reviewer;
    private final PlaybookLibrary playbooks;

    private PlanningEngine(EngineConfig config) {
        this.settings = new EngineSettings(
                config.workingTime(),
                config.limits(),
                config.maxSteps(),
                config.budget(),
                config.clock(),
                new PlanIds());
        Playbooks library = library(config);
        this.chain = chain(config.chain(), library);
        this.knowledge = Optional.of(new PlaybookPlanProposer(library));
        this.planner = new PlanningService(chain, knowledge, settings);
        this.reviewer = new ReviewService(settings);
        this.playbooks = new LibraryService(new PlaybookReferences(library));
    }

    private static List<PlanProposer> chain(List<ChainMember> members, Playbooks library) {
        return members.stream()
                .map(member ->
                        member instanceof ChainMember.Own own ? own.proposer() : new PlaybookPlanProposer(library))
                .toList();
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

    /** Shows what models would be asked, without asking them. */
    public DryRun dryRun() {
        return planner;
    }

    /** Goes on from plans that are there already. */
    public Replanner replanner() {
        return planner;
    }

    /**
     * Makes plans in the background.
     *
     * @param store where they are kept, such as {@link dev.planwright.domain.service.run.MemoryPlanStore}
     * @param threads where they are made; must take as many at once as the limits allow
     */
    public PlanRuns runs(RunLimits limits, PlanStore store, Executor threads) {
        RunSettings runSettings = new RunSettings(limits, settings.clock(), settings.planIds(), threads);
        return new PlanRunService(runSettings, new EnginePlannersById(chain, knowledge, settings), store);
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
