package dev.planwright.playbook.internal.model;

import java.util.Optional;

/** A line of a list that may depend on a condition. Immutable, thread-safe. */
public record Item(Optional<Expr> when, String text) {}
