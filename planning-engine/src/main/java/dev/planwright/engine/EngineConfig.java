package dev.planwright.engine;

import dev.planwright.domain.check.RequestLimits;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.out.PlanProposer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What can be chosen about an engine. Immutable, thread-safe if its clock and proposers are.
 *
 * @param workingTime how long a working day and week are
 * @param limits how large a request may be
 * @param maxSteps how many steps a proposed plan may have unless the request says otherwise, at least 1
 * @param playbookFolder a team's own playbooks, which go before the bundled ones; absent for the bundled ones alone
 * @param runbooks a team's Markdown runbooks, which go before playbooks where they fit better
 * @param proposers asked before the playbooks, in order
 * @param clock where the time comes from
 */
public record EngineConfig(
        WorkingTime workingTime,
        RequestLimits limits,
        int maxSteps,
        Optional<Path> playbookFolder,
        Optional<Runbooks> runbooks,
        List<PlanProposer> proposers,
        InstantSource clock) {

    /**
     * Markdown runbooks.
     *
     * @param root a folder, a checkout or a zip
     * @param cache the folder where the search index over them is kept; in memory, if there is none
     */
    public record Runbooks(Path root, Optional<Path> cache) {}

    /** The bundled playbooks, days of 8 hours, weeks of 5 days, at most 60 steps, the system's clock. */
    public static final EngineConfig DEFAULT = new EngineConfig(
            WorkingTime.DEFAULT,
            RequestLimits.DEFAULT,
            60,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            InstantSource.system());

    public EngineConfig {
        proposers = List.copyOf(proposers);
        if (maxSteps < 1) {
            throw new IllegalArgumentException("maxSteps must be at least 1: " + maxSteps);
        }
    }

    /** This configuration with other working times. */
    public EngineConfig withWorkingTime(WorkingTime value) {
        return new EngineConfig(value, limits, maxSteps, playbookFolder, runbooks, proposers, clock);
    }

    /** This configuration with a team's own playbooks. */
    public EngineConfig withPlaybookFolder(Path folder) {
        return new EngineConfig(workingTime, limits, maxSteps, Optional.of(folder), runbooks, proposers, clock);
    }

    /** This configuration with a team's runbooks. */
    public EngineConfig withRunbooks(Runbooks value) {
        return new EngineConfig(workingTime, limits, maxSteps, playbookFolder, Optional.of(value), proposers, clock);
    }

    /** This configuration with proposers that are asked before the playbooks. */
    public EngineConfig withProposers(List<PlanProposer> value) {
        return new EngineConfig(workingTime, limits, maxSteps, playbookFolder, runbooks, value, clock);
    }

    /** This configuration with another source of time. */
    public EngineConfig withClock(InstantSource value) {
        return new EngineConfig(workingTime, limits, maxSteps, playbookFolder, runbooks, proposers, value);
    }
}
