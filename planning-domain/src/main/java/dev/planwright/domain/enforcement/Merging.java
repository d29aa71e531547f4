package dev.planwright.domain.enforcement;

import dev.planwright.domain.check.Reach;
import dev.planwright.domain.check.TopologicalOrder;
import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.constraint.PlanTexts;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Repair;
import dev.planwright.domain.plan.StepId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts neighbouring steps together until there are few enough: nothing of them is lost, the names become subtasks. Steps
 * of the same kind (both change something, or neither) go first, and steps that follow each other with nothing beside
 * them.
 */
final class Merging {
    private static final int MOST_TRIES = 100;

    private final List<StepDraft> steps;
    private final Set<StepId> changing;
    private final Reach<String> reach;

    private Merging(List<StepDraft> steps) {
        this.steps = steps;
        this.changing = new LinkedHashSet<>(PlanTexts.of(steps).changing(List.of()));
        this.reach = Reach.ofDrafts(steps);
    }

    static Change to(int most, Change now, Constraint constraint) {
        Change change = now;
        for (int tries = 0; tries < MOST_TRIES && change.draft().steps().size() > Math.max(1, most); tries++) {
            Optional<Change> merged = new Merging(change.draft().steps()).mergeBest(change, constraint);
            if (merged.isEmpty()) {
                return change;
            }
            change = merged.get();
        }
        return change;
    }

    private Optional<Change> mergeBest(Change change, Constraint constraint) {
        int best = Integer.MAX_VALUE;
        int first = -1;
        int second = -1;
        for (int i = 0; i < steps.size(); i++) {
            for (int j = i + 1; j < steps.size(); j++) {
                int cost = cost(steps.get(i), steps.get(j), j - i);
                if (cost < best) {
                    best = cost;
                    first = i;
                    second = j;
                }
            }
        }
        return first < 0
                ? Optional.empty()
                : Optional.of(merge(change, steps.get(first), steps.get(second), constraint));
    }

    /** How much is lost by putting two steps together; the greatest number if it would close a cycle. */
    private int cost(StepDraft first, StepDraft second, int distance) {
        boolean linked = second.dependencies().contains(first.id());
        boolean siblings =
                first.dependencies().equals(second.dependencies()) && !reach.isAfter(second.id(), first.id());
        boolean roundabout = steps.stream()
                .anyMatch(step -> reach.isAfter(step.id(), first.id()) && reach.isAfter(second.id(), step.id()));
        if (roundabout || (!linked && !siblings)) {
            return Integer.MAX_VALUE;
        }
        boolean onlyLink = linked
                && second.dependencies().size() == 1
                && steps.stream()
                                .filter(step -> step.dependencies().contains(first.id()))
                                .count()
                        == 1;
        boolean sameKind = isChanging(first) == isChanging(second);
        int size = first.subtasks().size() + second.subtasks().size();
        return (sameKind ? 0 : 10_000) + (onlyLink ? 0 : 200) + 20 * size + distance;
    }

    private boolean isChanging(StepDraft step) {
        return changing.contains(new StepId(step.id()));
    }

    private Change merge(Change change, StepDraft first, StepDraft second, Constraint constraint) {
        StepDraft merged = MergedStep.of(first, second);
        List<StepDraft> kept = new ArrayList<>();
        for (StepDraft step : steps) {
            if (step.id().equals(first.id())) {
                kept.add(merged);
            } else if (!step.id().equals(second.id())) {
                kept.add(redirected(step, second.id(), first.id()));
            }
        }
        Repair repair = Change.repair(
                constraint, first.id(), "put two steps together", first.name() + " | " + second.name(), merged.name());
        return change.with(TopologicalOrder.sorted(kept), List.of(repair));
    }

    private static StepDraft redirected(StepDraft step, String from, String to) {
        if (!step.dependencies().contains(from)) {
            return step;
        }
        Set<String> dependencies = new LinkedHashSet<>();
        step.dependencies().forEach(id -> dependencies.add(id.equals(from) ? to : id));
        return step.withDependencies(List.copyOf(dependencies));
    }
}
