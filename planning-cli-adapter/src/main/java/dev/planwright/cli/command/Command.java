package dev.planwright.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * One command: what it takes and what it does. For one call.
 *
 * <p>Options are made by picocli's builders, not by its annotations: reading annotations costs more than all of {@code
 * validate}.
 */
public interface Command extends Callable<Integer> {

    /** What the command takes and how help describes it. */
    CommandSpec spec();

    /** Carries the command out and answers the exit code. */
    @Override
    Integer call();
}
