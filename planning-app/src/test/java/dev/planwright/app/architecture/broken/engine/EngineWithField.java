package dev.planwright.app.architecture.broken.engine;

import com.google.inject.Inject;

/** An engine whose part is injected into a field. */
final class EngineWithField {
    @Inject
    String name;
}
