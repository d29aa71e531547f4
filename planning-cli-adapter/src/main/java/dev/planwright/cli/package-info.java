/**
 * Planwright as a command: reads arguments and files, calls the use cases, writes documents to standard output and
 * everything else to standard error. Here is what the application gives to it and is told by it: the use cases as a
 * {@link dev.planwright.cli.Workbench}, the streams as a {@link dev.planwright.cli.Console}. {@code program} chooses the
 * command; {@code plans} and {@code setup} have one class for each; they are made of {@code command}, {@code option},
 * {@code input}, {@code terminal} and {@code batch}, which know no command.
 */
@NullMarked
package dev.planwright.cli;

import org.jspecify.annotations.NullMarked;
