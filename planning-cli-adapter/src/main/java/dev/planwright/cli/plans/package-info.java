/**
 * The commands that make, check, change, compare and approve plans, one class each.
 */
@NullMarked
package dev.planwright.cli.plans;

import org.jspecify.annotations.NullMarked;
