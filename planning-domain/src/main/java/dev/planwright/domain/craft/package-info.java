/**
 * What an experienced engineer objects to in a plan that is sound as a graph: tests after the change that they should
 * guard, an undoing that is a step of its own, texts that say nothing. Objections are warnings; nothing is mended here.
 */
@NullMarked
package dev.planwright.domain.craft;

import org.jspecify.annotations.NullMarked;
