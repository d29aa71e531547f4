package dev.planwright.app.architecture.broken.engine;

/** A name that says nothing. */
record PlanHelper() {}
