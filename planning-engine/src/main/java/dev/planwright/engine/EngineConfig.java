package dev.planwright.engine;

import dev.planwright.domain.check.RequestLimits;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.out.Budget;
import dev.planwright.domain.port.out.PlanProposer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be chosen about an engine. Immutable, thread-safe if its clock and proposers are.
 *
 * @param workingTime how long a working day and week are
 * @param limits how large a request may be
 * @param maxSteps how many steps a proposed plan may have unless the request says otherwise, at least 1
 * @param budget what the calls to models may cost for one plan
 * @param playbookFolder a team's own playbooks, which go before the bundled ones; absent for the bundled ones alone
 * @param runbooks a team's Markdown runbooks, which go before playbooks where they fit better
 * @param chain who is asked for plans, in order; not empty
 * @param clock where the time comes from
 */
public record EngineConfig(
        WorkingTime workingTime,
        RequestLimits limits,
        int maxSteps,
        Budget budget,
        Optional<Path> playbookFolder,
        Optional<Runbooks> runbooks,
        List<ChainMember> chain,
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
            Budget.DEFAULT,
            Optional.empty(),
            Optional.empty(),
            List.of(ChainMember.PLAYBOOKS),
            InstantSource.system());

    public EngineConfig {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("the chain must name somebody who plans");
        }
        if (maxSteps < 1) {
            throw new IllegalArgumentException("maxSteps must be at least 1: " + maxSteps);
        }
    }

    /** This configuration with other working times. */
    public EngineConfig withWorkingTime(WorkingTime value) {
        return new EngineConfig(value, limits, maxSteps, budget, playbookFolder, runbooks, chain, clock);
    }

    /** This configuration with another budget for the calls to models. */
    public EngineConfig withBudget(Budget value) {
        return new EngineConfig(workingTime, limits, maxSteps, value, playbookFolder, runbooks, chain, clock);
    }

    /** This configuration with a team's own playbooks. */
    public EngineConfig withPlaybookFolder(Path folder) {
        return new EngineConfig(workingTime, limits, maxSteps, budget, Optional.of(folder), runbooks, chain, clock);
    }

    /** This configuration with a team's runbooks. */
    public EngineConfig withRunbooks(Runbooks value) {
        return new EngineConfig(
                workingTime, limits, maxSteps, budget, playbookFolder, Optional.of(value), chain, clock);
    }

    /** This configuration with proposers that are asked before those of its chain. */
    public EngineConfig withProposers(Collection<PlanProposer> first) {
        return withChain(Stream.concat(first.stream().map(ChainMember.Own::new), chain.stream())
                .toList());
    }

    /** This configuration with another chain. */
    public EngineConfig withChain(List<ChainMember> value) {
        return new EngineConfig(workingTime, limits, maxSteps, budget, playbookFolder, runbooks, value, clock);
    }

    /** This configuration with another source of time. */
    public EngineConfig withClock(InstantSource value) {
        return new EngineConfig(workingTime, limits, maxSteps, budget, playbookFolder, runbooks, chain, value);
    }
}
