/**
 * The use cases: the way of a request through intake, proposers, checks, repairs, constraints and schedule.
 * Plain constructors; only the engine module builds these.
 */
@NullMarked
package dev.planwright.domain.service;

import org.jspecify.annotations.NullMarked;
