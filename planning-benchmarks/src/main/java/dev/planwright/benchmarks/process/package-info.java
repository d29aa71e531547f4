/** Benchmarks of whole processes: how long a command takes, and what a plan costs a server. */
@NullMarked
package dev.planwright.benchmarks.process;

import org.jspecify.annotations.NullMarked;
