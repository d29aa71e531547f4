package dev.planwright.domain.reference;

/** A playbook or runbook with its text as its author wrote it. Immutable, thread-safe. */
public record ReferenceText(ReferenceEntry entry, String text) {}
