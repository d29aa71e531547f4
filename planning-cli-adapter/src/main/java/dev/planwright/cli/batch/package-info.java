/**
 * Many tasks, a line each, that go on where they were stopped.
 */
@NullMarked
package dev.planwright.cli.batch;

import org.jspecify.annotations.NullMarked;
