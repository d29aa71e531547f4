package dev.planwright.domain.plan;

import java.time.Duration;

/**
 * One call of a proposer. Immutable, thread-safe.
 *
 * @param provider the proposer's name
 * @param model the model, empty if there is none
 * @param outcome {@code finished}, {@code declined}, {@code questions} or why it broke off
 * @param inputTokens 0 if there is no model
 * @param outputTokens 0 if there is no model
 */
public record Attempt(
        String provider, String model, String outcome, long inputTokens, long outputTokens, Duration took) {}
