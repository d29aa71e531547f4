package dev.planwright.playbook.internal.load;

import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.reference.LintFinding;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one file. Not thread-safe. */
public final class Problems {
    private final String file;
    private final List<LintFinding> found = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    /** An error at a value; its line and column, where known, come first in the message. */
    void error(Node.Place place, String message) {
        String where = place.line() > 0 ? "line %d, column %d: ".formatted(place.line(), place.column()) : "";
        add(place.pointer(), Severity.ERROR, where + message);
    }

    /** Something at a place. */
    void add(String pointer, Severity severity, String message) {
        found.add(new LintFinding(file, pointer, severity, message));
    }

    String file() {
        return file;
    }

    /** What was found, in order of appearance. */
    public List<LintFinding> found() {
        return List.copyOf(found);
    }

    /** Whether the file cannot be used. */
    public boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
