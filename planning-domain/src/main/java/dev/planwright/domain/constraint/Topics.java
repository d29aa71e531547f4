package dev.planwright.domain.constraint;

import dev.planwright.domain.language.Token;
import dev.planwright.domain.language.Words;
import java.util.List;
import java.util.Optional;

/** What people demand of plans again and again, and the words by which a step shows it. Thread-safe. */
final class Topics {
    /** An interruption of service on purpose, said anywhere in a step. */
    static final Words INTERRUPTION = Words.near(
            1,
            "planned outage",
            "planned downtime",
            "planned interruption",
            "take offline",
            "maintenance mode",
            "maintenance page",
            "outage window");
    /** An interruption as the name of a step says it. */
    static final Words STOP = Words.near(
            2,
            "stop service",
            "stop application",
            "stop database",
            "stop site",
            "stop api",
            "stop platform",
            "stop traffic",
            "take down");

    /**
     * A topic.
     *
     * @param namedBy the words that name it in a demand
     * @param shownBy the words that show it in a step
     */
    record Topic(String name, Words namedBy, Words shownBy) {}

    /** The first one that fits counts: what is special stands before what is general. */
    private static final List<Topic> ALL = List.of(
            same(
                    2,
                    "rollback",
                    "rollback",
                    "way back",
                    "way out",
                    "undo",
                    "fallback",
                    "contingency plan",
                    "undoable",
                    "reversible",
                    "revertible"),
            same(
                    5,
                    "saved configuration",
                    "backup configure",
                    "save configure",
                    "export configure",
                    "export state",
                    "save state",
                    "save manifest",
                    "export manifest"),
            same(5, "backup", "backup", "snapshot", "dump"),
            new Topic(
                    "change ticket",
                    Words.near(
                            2,
                            "change ticket",
                            "change request",
                            "change record",
                            "chg ticket",
                            "chg record",
                            "rfc",
                            "file ticket",
                            "open ticket",
                            "raise ticket",
                            "create ticket"),
                    Words.near(
                            2, "change ticket", "change request", "change record", "chg ticket", "chg record", "rfc")),
            same(2, "post-incident review", "postmortem", "post incident", "lessons learned", "incident review"),
            same(2, "approval", "approve", "four eyes", "peer review", "second engineer", "go ahead", "green light"),
            new Topic(
                    "status updates",
                    Words.near(2, "status update", "status report", "progress update"),
                    Words.near(2, "status update", "status page", "status report", "progress update")),
            new Topic(
                    "recovery check",
                    Words.anyOf("verify clear", "verify stop", "verify work", "verify no longer"),
                    Words.anyOf("verify clear", "monitor clear", "verify stop", "verify no longer")),
            new Topic(
                    "verification",
                    Words.near(2, "verify"),
                    Words.near(2, "verify", "smoke test", "health check", "sanity check")),
            same(2, "monitoring", "monitor", "metric", "dashboard", "alert rule"),
            same(2, "rehearsal", "dry run", "rehearse", "rehearsal"),
            same(2, "communication", "notify", "stakeholder"),
            same(2, "evidence", "evidence", "forensic", "audit trail"),
            same(4, "documentation", "update runbook", "document change", "update document"),
            same(1, "hand-over", "hand over", "handover", "handoff"));

    private Topics() {}

    private static Topic same(int slack, String name, String... phrases) {
        Words words = Words.near(slack, phrases);
        return new Topic(name, words, words);
    }

    /** The first topic that a text names. */
    static Optional<Topic> namedIn(List<List<Token>> sentences) {
        return ALL.stream().filter(topic -> topic.namedBy().in(sentences)).findFirst();
    }

    /** The topic of a name. */
    static Topic named(String name) {
        return ALL.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
