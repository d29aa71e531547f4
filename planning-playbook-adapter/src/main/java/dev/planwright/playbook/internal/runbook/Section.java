package dev.planwright.playbook.internal.runbook;

import java.util.List;

/**
 * What stands under one heading, up to the next one. Immutable, thread-safe.
 *
 * @param headings the headings from the top down to this one, without the runbook's title; empty before the first
 * @param role what the passage is for, as its nearest heading that says so tells
 * @param named whether a heading is the name of the role and no more, such as "Diagnosis"
 */
record Section(List<String> headings, Role role, boolean named, List<Block> blocks) {
    Section {
        headings = List.copyOf(headings);
        blocks = List.copyOf(blocks);
    }

    /** The nearest heading; empty before the first. */
    String heading() {
        return headings.isEmpty() ? "" : headings.get(headings.size() - 1);
    }
}
