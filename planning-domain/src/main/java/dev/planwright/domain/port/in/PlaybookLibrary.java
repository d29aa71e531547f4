package dev.planwright.domain.port.in;

import dev.planwright.domain.reference.LintFinding;
import dev.planwright.domain.reference.ReferenceEntry;
import dev.planwright.domain.reference.ReferenceSearch;
import java.util.List;
import java.util.Optional;

/** What the engine can plan without a model. Thread-safe. */
public interface PlaybookLibrary {

    /** All playbooks, by id. */
    List<ReferenceEntry> list();

    /** The playbooks that fit a task best, at most {@code limit} of them, best first. */
    ReferenceSearch search(String query, int limit);

    /** The text of a playbook as its author wrote it; absent if there is none of that id. */
    Optional<String> text(String id);

    /** What is wrong with the playbooks. Empty if nothing is. */
    List<LintFinding> lint();
}
