/**
 * Planwright as a command: reads arguments and files, calls the use cases, writes documents to standard output and
 * everything else to standard error. One class per command; {@link dev.planwright.cli.PlanwrightCommand} chooses among
 * them and makes only the one that is asked for. What stands behind the use cases comes in as a
 * {@link dev.planwright.cli.Workbench}.
 */
@NullMarked
package dev.planwright.cli;

import org.jspecify.annotations.NullMarked;
