/**
 * Small programs that embed Planwright. The tests compile and run each of them, and README.md and docs/embedding.md show
 * them as they are.
 */
@NullMarked
package dev.planwright.examples;

import org.jspecify.annotations.NullMarked;
