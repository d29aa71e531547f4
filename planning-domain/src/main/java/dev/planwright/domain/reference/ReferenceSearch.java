package dev.planwright.domain.reference;

import java.util.List;

/**
 * What a search found. Immutable, thread-safe.
 *
 * @param abstained whether nothing fits well enough to plan from
 * @param confidence from 0 to 1: how sure it is that the first hit is right
 * @param hits best first; also given when abstained, as the closest
 */
public record ReferenceSearch(String query, boolean abstained, double confidence, List<Hit> hits) {
    public ReferenceSearch {
        hits = List.copyOf(hits);
    }

    /** One entry found; {@code rank} is from 1, {@code score} is comparable within one search only. */
    public record Hit(int rank, ReferenceEntry entry, double score) {}
}
