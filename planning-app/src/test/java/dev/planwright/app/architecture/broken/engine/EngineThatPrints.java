package dev.planwright.app.architecture.broken.engine;

/** An engine that prints and throws anything. */
final class EngineThatPrints {
    void plan() {
        System.out.println("planning");
        throw new RuntimeException("something");
    }
}
