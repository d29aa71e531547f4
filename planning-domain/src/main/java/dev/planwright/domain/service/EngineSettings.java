package dev.planwright.domain.service;

import dev.planwright.domain.check.RequestLimits;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.out.Budget;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What the use cases need to know of their surroundings. Immutable, thread-safe if its parts are.
 *
 * @param maxSteps how many steps a proposed plan may have, unless the request says otherwise
 * @param budget what the calls to models may cost for one plan
 * @param clock where the time comes from
 * @param planIds where the ids of plans come from; must not repeat
 */
public record EngineSettings(
        WorkingTime workingTime,
        RequestLimits limits,
        int maxSteps,
        Budget budget,
        InstantSource clock,
        Supplier<String> planIds) {

    /** Settings with the usual budget. */
    public EngineSettings(
            WorkingTime workingTime,
            RequestLimits limits,
            int maxSteps,
            InstantSource clock,
            Supplier<String> planIds) {
        this(workingTime, limits, maxSteps, Budget.DEFAULT, clock, planIds);
    }

    /** These settings with other ids. */
    public EngineSettings withPlanIds(Supplier<String> ids) {
        return new EngineSettings(workingTime, limits, maxSteps, budget, clock, ids);
    }
}
