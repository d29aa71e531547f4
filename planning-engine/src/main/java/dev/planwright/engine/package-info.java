/**
 * Composition for embedding. {@link dev.planwright.engine.PlanningEngine} is all that a plain Java program needs;
 * {@link dev.planwright.engine.PlanningModule} binds the same parts for users of Guice. This is the only place outside the
 * domain that knows the use cases' implementations.
 */
@NullMarked
package dev.planwright.engine;

import org.jspecify.annotations.NullMarked;
