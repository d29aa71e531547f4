package dev.planwright.app.architecture.broken.app;

/** The program. */
public record Program() {}
