package dev.planwright.llm.internal.chat;

/**
 * What fits into a model. Immutable, thread-safe.
 *
 * @param contextTokens prompt and answer together, at least 1
 * @param maxOutputTokens the longest answer, at least 1
 */
public record ModelLimits(int contextTokens, int maxOutputTokens) {}
