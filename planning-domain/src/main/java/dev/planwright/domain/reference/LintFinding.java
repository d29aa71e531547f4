package dev.planwright.domain.reference;

import dev.planwright.domain.plan.Severity;

/**
 * One thing that is wrong with a playbook. Immutable, thread-safe.
 *
 * @param file where it stands, relative to its library
 * @param place JSON pointer into the file; empty for the whole
 */
public record LintFinding(String file, String place, Severity severity, String message) {}
