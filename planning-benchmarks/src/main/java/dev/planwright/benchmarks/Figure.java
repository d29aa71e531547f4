package dev.planwright.benchmarks;

/**
 * A line of the table. Immutable.
 *
 * @param what what was measured
 * @param figure the figure with its unit
 * @param ratio beside what stands first in its part of the table; empty if there is nothing beside it
 */
public record Figure(String what, String figure, String ratio) {}
