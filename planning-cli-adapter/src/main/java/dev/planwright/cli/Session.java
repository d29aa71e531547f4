package dev.planwright.cli;

import java.time.InstantSource;

/** What every command is given: the streams, where the use cases come from, and the time. Thread-safe. */
record Session(Console console, Workbench.Source source, InstantSource clock) {}
