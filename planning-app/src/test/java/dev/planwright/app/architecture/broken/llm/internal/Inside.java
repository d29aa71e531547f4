package dev.planwright.app.architecture.broken.llm.internal;

/** Nobody's business. */
public record Inside() {}
