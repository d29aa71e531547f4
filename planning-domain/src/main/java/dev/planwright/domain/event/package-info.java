/**
 * What a listener hears while a plan is being made.
 */
@NullMarked
package dev.planwright.domain.event;

import org.jspecify.annotations.NullMarked;
