package dev.planwright.domain.schedule;

import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.plan.WorkingTime;
import java.time.Duration;
import java.util.Optional;

/**
 * What a schedule is made for. Immutable, thread-safe.
 *
 * @param teamSize how many people work at once, at least 1; absent for as many as wanted
 * @param deadline on the calendar; absent if there is none
 * @param simulated whether p50 and p90 are wanted
 */
public record ScheduleSettings(
        Schedule.Calendar calendar,
        WorkingTime workingTime,
        Optional<Integer> teamSize,
        Optional<Duration> deadline,
        boolean simulated) {}
