package dev.planwright.cli;

/** What every command is given: the streams and where the use cases come from. Thread-safe. */
record Session(Console console, Workbench.Source source) {}
