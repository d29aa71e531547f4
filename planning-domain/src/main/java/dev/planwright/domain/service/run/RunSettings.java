package dev.planwright.domain.service.run;

import dev.planwright.domain.run.RunLimits;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What runs need to know of their surroundings. Immutable, thread-safe if its parts are.
 *
 * @param clock where the time comes from
 * @param planIds where the ids of plans come from; must not repeat and cannot be guessed
 * @param threads where runs are made; must take as many at once as the limits allow
 */
public record RunSettings(RunLimits limits, InstantSource clock, Supplier<String> planIds, Executor threads) {}
