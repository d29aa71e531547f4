package dev.planwright.app.architecture.broken.engine;

import dev.planwright.app.architecture.broken.llm.internal.Inside;

/** An engine that reaches into an adapter. */
record EngineOfInside(Inside inside) {}
