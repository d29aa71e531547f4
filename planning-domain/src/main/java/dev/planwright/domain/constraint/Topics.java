package dev.planwright.domain.constraint;

import java.util.List;
import java.util.Optional;

/** What people demand of plans again and again, and the words by which a step shows it. */
final class Topics {
    static final Words BACKUP = Words.anyOf("backup", "snapshot", "dump");
    static final Words ROLLBACK =
            Words.anyOf("rollback", "way back", "revert", "undo", "back out", "switch back", "roll back");
    static final Words APPROVAL =
            Words.anyOf("approve", "approval", "approved", "sign-off", "change request", "change ticket");
    static final Words POSTMORTEM =
            Words.anyOf("post-mortem", "post-incident", "retrospective", "lessons learned", "incident review");
    static final Words DOWNTIME = Words.anyOf(
            "maintenance window",
            "planned outage",
            "planned downtime",
            "take offline",
            "take down",
            "maintenance mode",
            "maintenance page",
            "shut down service");

    /** A topic, the words that name it in a demand and the words that show it in a step. */
    record Topic(String name, Words namedBy, Words shownBy) {}

    private static final List<Topic> ALL = List.of(
            same("backup", BACKUP),
            new Topic(
                    "change ticket",
                    Words.anyOf("change ticket", "change request", "change record"),
                    Words.anyOf("change ticket", "change request", "change record")),
            same("approval", Words.anyOf("approval", "approve", "approved", "sign-off")),
            same("post-incident review", POSTMORTEM),
            same("status updates", Words.anyOf("status update", "stakeholder")),
            same("incident commander", Words.anyOf("incident commander")),
            new Topic(
                    "monitoring",
                    Words.anyOf("monitoring", "monitor", "metrics"),
                    Words.anyOf("monitor", "monitoring", "metric", "dashboard", "alert")),
            new Topic(
                    "verification",
                    Words.anyOf("verify", "verifies", "verification", "alert cleared", "symptom cleared"),
                    Words.anyOf("verify", "verification", "confirm", "check alert", "cleared")),
            same("communication", Words.anyOf("announce", "notify", "communicate", "communication", "inform")));

    private Topics() {}

    private static Topic same(String name, Words words) {
        return new Topic(name, words, words);
    }

    /** The first topic that a text names. */
    static Optional<Topic> namedIn(String text) {
        return ALL.stream().filter(topic -> topic.namedBy().in(text)).findFirst();
    }
}
