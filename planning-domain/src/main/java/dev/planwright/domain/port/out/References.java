package dev.planwright.domain.port.out;

import dev.planwright.domain.reference.LintFinding;
import dev.planwright.domain.reference.ReferenceEntry;
import dev.planwright.domain.reference.ReferenceSearch;
import java.util.List;
import java.util.Optional;

/** A library of written knowledge about tasks. Implementations are thread-safe and may block on the disk. */
public interface References {

    /** All entries, by id. */
    List<ReferenceEntry> list();

    /**
     * The entries that fit a task best, best first.
     *
     * @param limit at least 1
     */
    ReferenceSearch search(String query, int limit);

    /** The text of an entry as its author wrote it; absent if there is none of that id. */
    Optional<String> text(String id);

    /** What is wrong with the entries. Empty if nothing is. */
    List<LintFinding> lint();
}
