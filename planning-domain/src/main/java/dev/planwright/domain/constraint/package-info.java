/**
 * What the context demands of a plan: sentences and keys are read into constraints, and constraints are checked
 * against the finished steps. What is not understood is said to be not checkable, never dropped.
 */
@NullMarked
package dev.planwright.domain.constraint;

import org.jspecify.annotations.NullMarked;
