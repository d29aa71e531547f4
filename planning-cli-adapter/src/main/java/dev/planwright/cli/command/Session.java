package dev.planwright.cli.command;

import dev.planwright.cli.Console;
import dev.planwright.cli.Workbench;
import java.time.InstantSource;

/** What every command is given: the streams, where the use cases come from, and the time. Thread-safe. */
public record Session(Console console, Workbench.Source source, InstantSource clock) {}
