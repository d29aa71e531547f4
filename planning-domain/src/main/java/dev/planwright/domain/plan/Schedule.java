package dev.planwright.domain.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When the steps of a plan can happen. All spans run on {@link #calendar}. Immutable, thread-safe.
 *
 * @param timings by step, in the plan's order
 * @param waves steps that can happen at the same time, wave by wave
 * @param criticalPath one longest path over the likely durations, in order
 * @param totalEffort the sum of the likely durations on the working clock
 * @param optimistic longest path over the optimistic durations
 * @param likely longest path over the likely durations
 * @param pessimistic longest path over the pessimistic durations
 * @param p50 median of the duration with as many people as wanted, by Monte Carlo over beta-PERT durations (R. M. Van
 *     Slyke, Operations Research 11, 1963; D. G. Malcolm et al., Operations Research 7, 1959); absent if not simulated
 * @param p90 its 90th percentile; absent if not simulated
 * @param teamSize how many people work at once; absent if not said
 * @param teamDuration the duration with that many people, over the likely durations; absent if not said
 * @param deadline when the plan must be finished; absent if not said
 */
public record Schedule(
        Map<StepId, StepTiming> timings,
        List<List<StepId>> waves,
        List<StepId> criticalPath,
        Duration totalEffort,
        Duration optimistic,
        Duration likely,
        Duration pessimistic,
        Optional<Duration> p50,
        Optional<Duration> p90,
        Optional<Integer> teamSize,
        Optional<Duration> teamDuration,
        Optional<Duration> deadline,
        Calendar calendar,
        WorkingTime workingTime) {

    /** On which time line a plan is scheduled. */
    public enum Calendar implements Coded {
        /** Only working hours count. */
        WORKING,
        /** Round the clock, as incidents are. */
        CONTINUOUS
    }

    /** Whether the plan is finished in time: by the team's duration if there is a team, else by p90, else by likely. */
    public Optional<Boolean> fitsDeadline() {
        return deadline.map(end -> expected().compareTo(end) <= 0);
    }

    /** The duration that a deadline is held against. */
    public Duration expected() {
        return teamDuration.or(() -> p90).orElse(likely);
    }
}
