package dev.planwright.playbook.internal.load;

import dev.planwright.domain.reference.LintFinding;
import dev.planwright.playbook.internal.model.Playbook;
import dev.planwright.playbook.internal.search.Corpus;
import java.util.List;
import java.util.Optional;

/** Playbooks to plan from. Implementations are thread-safe and read files when they are needed first. */
public interface Library {

    /** What the search knows. */
    Corpus corpus();

    /** A playbook; absent if there is none of that id. */
    Optional<Playbook> playbook(String id);

    /** The text of a playbook as its author wrote it; absent if there is none of that id. */
    Optional<String> text(String id);

    /** What is wrong with the files: errors that keep playbooks from being used, then advice. */
    List<LintFinding> lint();
}
