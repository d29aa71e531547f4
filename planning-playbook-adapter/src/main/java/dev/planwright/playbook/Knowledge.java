package dev.planwright.playbook;

import dev.planwright.domain.reference.ReferenceEntry;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.playbook.internal.model.Entry;
import dev.planwright.playbook.internal.model.Playbook;
import dev.planwright.playbook.internal.runbook.Runbook;
import dev.planwright.playbook.internal.search.SearchIndex;
import dev.planwright.playbook.internal.shelf.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What playbooks and runbooks know of a task, in one ranking: by how sure each search is of its best, and by score below
 * that. Immutable, thread-safe.
 */
final class Knowledge {
    /** Keys of a context whose value says what a runbook is found by. */
    private static final Set<String> TELLING = Set.of(
            "alert", "alertname", "alert_name", "symptom", "symptoms", "error", "error_message", "message", "summary");

    /** By how much a team's own runbook that fits goes before a bundled playbook. */
    private static final double OWN_FIRST = 0.2;

    private static final int MOST_RUNBOOKS = 1_000;
    private static final int LONGEST_VALUE = 100;
    private static final int MOST_VALUES = 50;

    private final Playbooks playbooks;
    private final List<Ranked> ranked;

    /**
     * A playbook or a runbook.
     *
     * @param confidence from 0 to 1; at least {@link SearchIndex#THRESHOLD} where it fits
     * @param weight what the ranking goes by
     */
    record Ranked(ReferenceEntry entry, boolean isRunbook, double confidence, double weight) {}

    private Knowledge(Playbooks playbooks, List<Ranked> ranked) {
        this.playbooks = playbooks;
        this.ranked = ranked;
    }

    /** What is known of a task in its context. */
    static Knowledge of(String task, PlanContext context, Playbooks playbooks, int limit) {
        List<String> support = new ArrayList<>();
        List<String> telling = new ArrayList<>();
        for (PlanContext.Leaf leaf : context.leaves()) {
            String key = leaf.path().last();
            if (support.size() < MOST_VALUES) {
                support.add(key + " " + cut(leaf.value()));
            }
            if (telling.size() < MOST_VALUES && TELLING.contains(key.toLowerCase(Locale.ROOT))) {
                telling.add(cut(leaf.value()));
            }
        }
        List<Ranked> ranked = new ArrayList<>(ofPlaybooks(playbooks.index().rank(task, String.join(" ", support))));
        playbooks.runbooks().ifPresent(shelf -> {
            int most = Math.max(1, Math.min(limit, MOST_RUNBOOKS));
            ranked.addAll(0, ofRunbooks(shelf.find((task + " " + String.join(" ", telling)).strip(), most)));
        });
        // of two that are alike, the team's own runbook goes first: the sort is stable
        ranked.sort((a, b) -> Double.compare(b.weight(), a.weight()));
        return new Knowledge(playbooks, List.copyOf(ranked));
    }

    private static String cut(ContextValue value) {
        String text = value.asText();
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text;
    }

    private static List<Ranked> ofPlaybooks(List<SearchIndex.Ranked> found) {
        List<Ranked> ranked = new ArrayList<>();
        for (SearchIndex.Ranked next : found) {
            double share = next.score() / found.get(0).score();
            ranked.add(new Ranked(
                    entry(next.entry()), false, next.confidence(), found.get(0).confidence() * share));
        }
        return ranked;
    }

    private static List<Ranked> ofRunbooks(List<Found> found) {
        List<Ranked> ranked = new ArrayList<>();
        for (Found next : found) {
            double share = next.score() / found.get(0).score();
            ReferenceEntry entry = new ReferenceEntry(next.file(), next.title(), "", next.file());
            double weight = found.get(0).confidence() * share;
            ranked.add(new Ranked(
                    entry,
                    true,
                    next.confidence(),
                    next.confidence() < SearchIndex.THRESHOLD ? weight : weight + OWN_FIRST));
        }
        return ranked;
    }

    static ReferenceEntry entry(Entry entry) {
        return new ReferenceEntry(entry.id(), entry.title(), entry.description(), entry.file());
    }

    /** All that shares a word with the task, best first. */
    List<Ranked> ranked() {
        return ranked;
    }

    private Optional<Ranked> best() {
        return ranked.stream()
                .limit(1)
                .filter(first -> first.confidence() >= SearchIndex.THRESHOLD)
                .findFirst();
    }

    /** The runbook to plan from; absent if a playbook is better, or nothing fits. */
    Optional<Runbook> runbook() {
        return best().filter(Ranked::isRunbook)
                .flatMap(found -> playbooks
                        .runbooks()
                        .flatMap(shelf -> shelf.runbook(found.entry().id())));
    }

    /** The playbook to plan from; absent if a runbook is better, or nothing fits. */
    Optional<Playbook> playbook() {
        return best().filter(found -> !found.isRunbook())
                .flatMap(found -> playbooks.library().playbook(found.entry().id()));
    }

    /** The closest, for a person who asks for more than is known. */
    List<String> closest(int limit) {
        return ranked.stream()
                .limit(limit)
                .map(found -> found.entry().id() + ": " + found.entry().title())
                .toList();
    }
}
