/**
 * Benchmarks: how long the pure parts take, measured with JMH. Never shipped and never asserted in a test, since machines
 * are shared and noisy; docs/benchmarks.md has the figures of one run.
 */
@NullMarked
package dev.planwright.benchmarks;

import org.jspecify.annotations.NullMarked;
