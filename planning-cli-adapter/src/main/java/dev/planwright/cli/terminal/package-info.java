/**
 * What a person at a terminal sees while a plan is made, and is asked.
 */
@NullMarked
package dev.planwright.cli.terminal;

import org.jspecify.annotations.NullMarked;
