package dev.planwright.domain.enforcement;

import dev.planwright.domain.constraint.Action;
import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.constraint.Demand;
import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.Slug;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the steps look like that a constraint demands. Thread-safe. */
final class StepTemplates {
    private static final Demand.Order BEFORE = Demand.Order.BEFORE;
    private static final Demand.Order AFTER = Demand.Order.AFTER;
    private static final Pattern WEEKDAY = Pattern.compile("\\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b");

    private record Minutes(int optimistic, int likely, int pessimistic) {}

    /** What is usual for a topic: the name where the constraint gives none, the text, and minutes in three points. */
    private record Usual(
            String name,
            String description,
            String doneWhen,
            Minutes minutes,
            Demand.Order order,
            boolean needsFindings,
            boolean closes) {}

    private static final Map<String, Usual> USUAL = Map.ofEntries(
            Map.entry(
                    "backup",
                    new Usual(
                            "Save a backup of what will be changed",
                            "Export or snapshot the configuration and the data that the following steps touch, keep the copy outside of what they touch, and read it back once.",
                            "The backup is stored, dated and has been read back.",
                            new Minutes(5, 15, 45),
                            BEFORE,
                            true,
                            false)),
            Map.entry(
                    "saved configuration",
                    new Usual(
                            "Save the current configuration",
                            "Export the configuration and the manifests that the following steps touch, keep the copy outside of what they touch, and read it back once.",
                            "The exported configuration is stored, dated and has been read back.",
                            new Minutes(5, 10, 30),
                            BEFORE,
                            true,
                            false)),
            Map.entry(
                    "change ticket",
                    new Usual(
                            "Open a change ticket",
                            "Record in the change ticket what will be done, on what, when, by whom, and how it is taken back.",
                            "The change ticket has a number that everybody involved knows.",
                            new Minutes(3, 5, 15),
                            BEFORE,
                            false,
                            false)),
            Map.entry(
                    "approval",
                    new Usual(
                            "Have a second engineer approve the changes",
                            "Show the second engineer what was found, what is going to be done and how it is taken back; go on only with their written approval.",
                            "The approval is written down with name and time.",
                            new Minutes(3, 10, 30),
                            BEFORE,
                            true,
                            false)),
            Map.entry(
                    "communication",
                    new Usual(
                            "Inform everybody who is affected",
                            "Notify them of what is about to happen, why, for how long, and whom to ask.",
                            "The message is out and somebody has answered.",
                            new Minutes(2, 5, 15),
                            BEFORE,
                            false,
                            false)),
            Map.entry(
                    "status updates",
                    new Usual(
                            "Send status updates to stakeholders",
                            "Announce the work, then send a status update at each stage: what is known, what is done next, when the next update follows.",
                            "Stakeholders have the first status update and know when the next one comes.",
                            new Minutes(3, 5, 15),
                            BEFORE,
                            false,
                            false)),
            Map.entry(
                    "rehearsal",
                    new Usual(
                            "Rehearse the procedure",
                            "Run through the procedure once where nothing can break, and note what has to be corrected.",
                            "The rehearsal went through without an open point.",
                            new Minutes(15, 45, 120),
                            BEFORE,
                            true,
                            false)),
            Map.entry(
                    "evidence",
                    new Usual(
                            "Preserve the evidence",
                            "Save logs, events and the state of what is affected where nobody can alter them.",
                            "The evidence is stored and its place is known.",
                            new Minutes(5, 15, 40),
                            BEFORE,
                            false,
                            false)),
            Map.entry(
                    "recovery check",
                    new Usual(
                            "Verify that the alert and its symptoms have cleared",
                            "Confirm that the alert has cleared, that the symptoms are gone and that what depends on it is healthy; if not, go back to the diagnosis.",
                            "The alert has cleared and stays so for ten minutes.",
                            new Minutes(5, 10, 20),
                            AFTER,
                            false,
                            false)),
            Map.entry(
                    "verification",
                    new Usual(
                            "Verify the result",
                            "Check that what was to be reached is reached and that everything beside it is healthy.",
                            "Each check has passed.",
                            new Minutes(5, 10, 30),
                            AFTER,
                            false,
                            false)),
            Map.entry(
                    "monitoring",
                    new Usual(
                            "Set up monitoring for the result",
                            "Have metrics, a dashboard and an alert for what was done, and look at them once under real conditions.",
                            "The dashboard shows the result and a test alert has arrived.",
                            new Minutes(15, 40, 120),
                            AFTER,
                            false,
                            false)),
            Map.entry(
                    "post-incident review",
                    new Usual(
                            "Schedule a post-incident review",
                            "Invite everybody who took part to a post-mortem within a week and collect timeline, notes and open questions for it.",
                            "The invitation is out with date and owner.",
                            new Minutes(3, 5, 15),
                            AFTER,
                            false,
                            true)),
            Map.entry(
                    "compliance",
                    new Usual(
                            "",
                            "Go through the rules that apply to what was done, note for each how it is kept, and file the evidence.",
                            "Each rule that applies has its evidence.",
                            new Minutes(15, 40, 120),
                            AFTER,
                            false,
                            false)),
            Map.entry(
                    "documentation",
                    new Usual(
                            "Document what was done",
                            "Write down what was found and done and update the runbook with it.",
                            "The document is where the next person will look.",
                            new Minutes(10, 20, 60),
                            AFTER,
                            false,
                            true)),
            Map.entry(
                    "hand-over",
                    new Usual(
                            "Hand over to the people on call",
                            "Tell the people on call what was changed, what to watch and how it is taken back.",
                            "The people on call have confirmed that they take over.",
                            new Minutes(5, 10, 20),
                            AFTER,
                            false,
                            true)));
    private static final Usual ANY = new Usual(
            "",
            "Do this as the rules for this work ask for it, and record how it was done.",
            "It is done and recorded.",
            new Minutes(10, 30, 90),
            AFTER,
            false,
            false);
    private static final Usual WAY_BACK = new Usual(
            "Document how to roll back each change",
            "For each step that changes something write down how to roll back, how long that takes, by which sign one decides to do so, and who decides.",
            "Each step that changes something has its rollback written down.",
            new Minutes(5, 10, 30),
            BEFORE,
            true,
            false);

    private StepTemplates() {}

    /**
     * A step to be.
     *
     * @param usual where it stands if the constraint does not say
     * @param needsFindings whether it comes after what is found out first, as an approval does
     * @param closes whether it comes after everything else
     */
    record Template(
            String id,
            String name,
            String description,
            String doneWhen,
            EstimateDraft estimate,
            Demand.Order usual,
            boolean needsFindings,
            boolean closes,
            String source) {
        StepDraft step(String freeId, List<String> dependencies) {
            return StepDraft.builder(freeId, name)
                    .description(description)
                    .estimate(estimate)
                    .doneWhen(Optional.of(doneWhen))
                    .dependencies(dependencies)
                    .source(Optional.of(source))
                    .build();
        }
    }

    static Template of(Action action, Constraint constraint) {
        Usual usual =
                action.topic().map(topic -> USUAL.getOrDefault(topic, ANY)).orElse(ANY);
        boolean named = usual.name().isEmpty() || !action.isShownByText(usual.name() + ". " + usual.description());
        return template(named ? Imperative.of(action.name(), constraint.text()) : usual.name(), usual, constraint);
    }

    static Template wayBack(Constraint constraint) {
        return template(WAY_BACK.name(), WAY_BACK, constraint);
    }

    /** How long one waits depends on when the work starts, so only reporting in and out is estimated. */
    static Template window(Demand.Window window, Constraint constraint) {
        String name = "Wait for " + wording(window.name());
        return new Template(
                Slug.of(name, "wait"),
                name,
                "Announce the start and do not go on before the agreed time. The wait itself is not part of the estimate.",
                "The window is open and the start is announced.",
                estimate(new Minutes(0, 5, 10), "reporting in; the wait depends on when the work starts"),
                BEFORE,
                true,
                false,
                source(constraint));
    }

    /** "the maintenance window 22:00-02:00", "a window outside Fridays". */
    private static String wording(String window) {
        String written = WEEKDAY.matcher(window)
                .replaceAll(day -> day.group().substring(0, 1).toUpperCase(Locale.ROOT)
                        + day.group().substring(1));
        return window.equals("maintenance window")
                ? "the maintenance window"
                : window.startsWith("outside ") ? "a window " + written : "the maintenance window " + written;
    }

    private static Template template(String name, Usual usual, Constraint constraint) {
        return new Template(
                Slug.of(name, "demanded"),
                name,
                usual.description(),
                usual.doneWhen(),
                estimate(usual.minutes(), "what such a step usually takes; not measured here"),
                usual.order(),
                usual.needsFindings(),
                usual.closes(),
                source(constraint));
    }

    private static EstimateDraft estimate(Minutes minutes, String basis) {
        return new EstimateDraft(
                Duration.ofMinutes(minutes.optimistic()),
                Duration.ofMinutes(minutes.likely()),
                Duration.ofMinutes(minutes.pessimistic()),
                basis,
                Clock.WORKING);
    }

    private static String source(Constraint constraint) {
        return "constraint " + constraint.place();
    }
}
