/**
 * What every command is made of: what it takes ({@link dev.planwright.cli.command.Spec}), what it is given, and how it
 * ends. Knows no command in particular.
 */
@NullMarked
package dev.planwright.cli.command;

import org.jspecify.annotations.NullMarked;
