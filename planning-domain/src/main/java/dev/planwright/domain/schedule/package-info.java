/**
 * Time: waves, critical path, three-point totals by simulation, a schedule levelled for a team, and the fit
 * against a deadline. Pure functions over the dependency graph, without recursion.
 */
@NullMarked
package dev.planwright.domain.schedule;

import org.jspecify.annotations.NullMarked;
