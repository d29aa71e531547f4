package dev.planwright.domain.plan;

import java.util.Optional;

/**
 * One thing that was mended by rule. Immutable, thread-safe.
 *
 * @param code the kind of finding that it mends
 * @param stepId the step that was changed, as it is called afterwards
 * @param what one line for a person
 * @param before the value that was there; empty if none
 * @param after the value that is there now; empty if it was removed
 */
public record Repair(FindingCode code, Optional<String> stepId, String what, String before, String after) {}
