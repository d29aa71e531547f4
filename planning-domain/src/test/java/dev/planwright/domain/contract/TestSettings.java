package dev.planwright.domain.contract;

import dev.planwright.domain.check.RequestLimits;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.service.EngineSettings;
import java.time.Instant;
import java.time.InstantSource;

/** Surroundings for tests that ask nothing special of them. */
public final class TestSettings {
    /** The usual limits, at most 60 steps, nine o'clock on a Monday, and one plan's id. */
    public static final EngineSettings SETTINGS = new EngineSettings(
            WorkingTime.DEFAULT,
            RequestLimits.DEFAULT,
            60,
            InstantSource.fixed(Instant.parse("2026-01-05T09:00:00Z")),
            () -> "plan-1");

    private TestSettings() {}
}
