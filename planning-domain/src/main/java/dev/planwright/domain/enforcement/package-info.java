/**
 * Makes a draft keep the constraints that it breaks, by rule: forbidden actions go, required steps and waits are added,
 * names and skills are put right, steps are put one after the other or together. Each change is recorded as a repair, and
 * none is made that would break another constraint.
 */
@NullMarked
package dev.planwright.domain.enforcement;

import org.jspecify.annotations.NullMarked;
