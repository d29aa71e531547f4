/**
 * The program: chooses the command that is called and makes only that one. Knows all commands; none knows it.
 */
@NullMarked
package dev.planwright.cli.program;

import org.jspecify.annotations.NullMarked;
