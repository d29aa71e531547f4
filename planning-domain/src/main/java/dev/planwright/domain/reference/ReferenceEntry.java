package dev.planwright.domain.reference;

/**
 * One playbook or runbook. Immutable, thread-safe.
 *
 * @param file where it stands, relative to its library
 */
public record ReferenceEntry(String id, String title, String description, String file) {}
