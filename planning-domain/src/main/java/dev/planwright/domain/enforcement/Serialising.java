package dev.planwright.domain.enforcement;

import dev.planwright.domain.check.Reach;
import dev.planwright.domain.check.TopologicalOrder;
import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Repair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets steps wait for each other until at most so many can happen at the same time: list scheduling on as many lanes, the
 * longest remaining path first (Graham 1969), each step then waits for the one before it in its lane. The lanes are
 * chains that cover the plan, so by Dilworth's theorem no more steps than lanes are independent of each other.
 */
final class Serialising {
    private final List<StepDraft> steps;
    private final Map<String, Integer> places = new HashMap<>();
    private final Duration[] remaining;
    private final Duration[] end;
    private final boolean[] done;

    private Serialising(List<StepDraft> steps) {
        this.steps = steps;
        this.remaining = new Duration[steps.size()];
        this.end = new Duration[steps.size()];
        this.done = new boolean[steps.size()];
        Arrays.fill(remaining, Duration.ZERO);
        for (int place = 0; place < steps.size(); place++) {
            places.put(steps.get(place).id(), place);
        }
        for (int place = steps.size() - 1; place >= 0; place--) {
            remaining[place] = remaining[place].plus(likely(steps.get(place)));
            for (int before : dependencies(place)) {
                remaining[before] = max(remaining[before], remaining[place]);
            }
        }
    }

    static Change to(int lanes, Change now, Constraint constraint) {
        List<StepDraft> steps = now.draft().steps();
        int[] previous = new Serialising(steps).previousInLane(lanes);
        Reach<String> reach = Reach.ofDrafts(steps);
        List<StepDraft> linked = new ArrayList<>();
        List<Repair> repairs = new ArrayList<>();
        for (int place = 0; place < steps.size(); place++) {
            StepDraft step = steps.get(place);
            String before =
                    previous[place] < 0 ? "" : steps.get(previous[place]).id();
            if (before.isEmpty() || reach.isAfter(step.id(), before)) {
                linked.add(step);
            } else {
                List<String> dependencies = new ArrayList<>(step.dependencies());
                dependencies.add(before);
                linked.add(step.withDependencies(dependencies));
                repairs.add(Change.repair(
                        constraint,
                        step.id(),
                        "let the step wait for another one, so that fewer run at once",
                        "",
                        before));
            }
        }
        return lean(now, TopologicalOrder.sorted(linked), repairs);
    }

    /** The change without waits of the changed steps that follow from their others by now. */
    private static Change lean(Change now, List<StepDraft> linked, List<Repair> repairs) {
        Map<String, Repair> changed = new HashMap<>();
        repairs.forEach(repair -> changed.put(repair.stepId().orElseThrow(), repair));
        Reach<String> reach = Reach.ofDrafts(linked);
        List<StepDraft> lean = new ArrayList<>();
        List<Repair> needed = new ArrayList<>(repairs);
        for (StepDraft step : linked) {
            Repair repair = changed.get(step.id());
            List<String> dependencies =
                    repair == null ? step.dependencies() : reach.withoutRedundant(step.dependencies());
            lean.add(step.withDependencies(dependencies));
            if (repair != null && !dependencies.contains(repair.after())) {
                needed.remove(repair);
            }
        }
        return now.with(lean, needed);
    }

    /** For each step the one before it in its lane, or -1. */
    private int[] previousInLane(int lanes) {
        int[] previous = new int[steps.size()];
        int[] last = new int[lanes];
        Arrays.fill(last, -1);
        for (int round = 0; round < steps.size(); round++) {
            int lane = freest(last);
            int step = next(last[lane] < 0 ? Duration.ZERO : end[last[lane]]);
            Duration start = last[lane] < 0 ? Duration.ZERO : end[last[lane]];
            for (int before : dependencies(step)) {
                start = max(start, end[before]);
            }
            end[step] = start.plus(likely(steps.get(step)));
            done[step] = true;
            previous[step] = last[lane];
            last[lane] = step;
        }
        return previous;
    }

    private int freest(int[] last) {
        int freest = 0;
        for (int lane = 1; lane < last.length; lane++) {
            Duration here = last[lane] < 0 ? Duration.ZERO : end[last[lane]];
            Duration best = last[freest] < 0 ? Duration.ZERO : end[last[freest]];
            freest = here.compareTo(best) < 0 ? lane : freest;
        }
        return freest;
    }

    /** Of the steps whose dependencies are done the one that can start first, of those the one with the longest rest. */
    private int next(Duration from) {
        int best = -1;
        @Nullable Duration bestStart = null;
        for (int step = 0; step < steps.size(); step++) {
            if (!done[step] && dependencies(step).stream().allMatch(before -> done[before])) {
                Duration start = from;
                for (int before : dependencies(step)) {
                    start = max(start, end[before]);
                }
                int sooner = bestStart == null ? -1 : start.compareTo(bestStart);
                if (sooner < 0 || (sooner == 0 && remaining[step].compareTo(remaining[best]) > 0)) {
                    best = step;
                    bestStart = start;
                }
            }
        }
        return best;
    }

    private List<Integer> dependencies(int step) {
        return steps.get(step).dependencies().stream()
                .map(id -> Objects.requireNonNull(places.get(id)))
                .toList();
    }

    private static Duration likely(StepDraft step) {
        return step.estimate().map(EstimateDraft::likely).orElse(Duration.ZERO);
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
