package dev.planwright.playbook.internal.model;

import java.util.List;

/**
 * A playbook with its fragments put in. Texts are Mustache templates. Immutable, thread-safe.
 *
 * @param scopes whose parameters the steps see; the first is the playbook's own, each used fragment adds one
 * @param steps in an order in which each follows those it depends on
 */
public record Playbook(
        Entry entry,
        Kind kind,
        List<Scope> scopes,
        List<Item> prerequisites,
        List<Item> successCriteria,
        List<Item> assumptions,
        List<Item> openQuestions,
        List<StepSpec> steps) {
    public Playbook {
        scopes = List.copyOf(scopes);
        prerequisites = List.copyOf(prerequisites);
        successCriteria = List.copyOf(successCriteria);
        assumptions = List.copyOf(assumptions);
        openQuestions = List.copyOf(openQuestions);
        steps = List.copyOf(steps);
    }

    /** What sort of work it is; an incident goes on at night. */
    public enum Kind {
        CHANGE,
        PROJECT,
        INCIDENT
    }

    /** The playbook's own parameters. */
    public Scope own() {
        return scopes.get(0);
    }
}
