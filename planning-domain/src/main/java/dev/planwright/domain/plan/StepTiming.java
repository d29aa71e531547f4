package dev.planwright.domain.plan;

import java.time.Duration;

/**
 * Where a step stands in the schedule. Immutable, thread-safe.
 *
 * @param wave from 1: one more than the highest wave among its dependencies
 * @param critical whether a delay of it delays the plan
 * @param earliestStart on the schedule's calendar, from the start of the plan
 * @param latestStart the same, without delaying the plan
 */
public record StepTiming(int wave, boolean critical, Duration earliestStart, Duration latestStart) {
    /** How long the step can be late without delaying the plan. */
    public Duration slack() {
        return latestStart.minus(earliestStart);
    }
}
