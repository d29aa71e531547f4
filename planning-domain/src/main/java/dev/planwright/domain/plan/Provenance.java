package dev.planwright.domain.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a plan comes from. Immutable, thread-safe.
 *
 * @param planner name of the proposer that finished it
 * @param playbooks ids of the playbooks that it used
 */
public record Provenance(
        String planner,
        Optional<String> model,
        Optional<String> promptVersion,
        List<String> playbooks,
        List<Attempt> attempts,
        Instant createdAt) {
    public Provenance {
        playbooks = List.copyOf(playbooks);
        attempts = List.copyOf(attempts);
    }
}
