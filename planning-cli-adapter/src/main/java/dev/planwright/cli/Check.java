package dev.planwright.cli;

/**
 * Something that was looked at. Immutable, thread-safe.
 *
 * @param subject what was looked at, in a word or two
 * @param isWell whether nothing stands in the way of planning
 * @param message what was found and, if that is wrong, what to do
 */
public record Check(String subject, boolean isWell, String message) {}
