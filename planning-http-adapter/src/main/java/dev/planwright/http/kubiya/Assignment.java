package dev.planwright.http.kubiya;

import dev.planwright.domain.plan.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who of a catalogue carries out which step, by required skills alone, so that the same plan and catalogue always give
 * the same. Immutable, thread-safe.
 *
 * @param recommended the one that is fit for most steps; absent if nobody is fit for any
 * @param bySteps the one that is fit best for each step, in the plan's order; absent where nobody is
 */
record Assignment(Optional<Executor> recommended, Map<Step, Optional<Executor>> bySteps) {

    /** How well somebody is fit: by the skills that are covered, and by whether the step names what it can do. */
    private record Fit(int skills, int named) implements Comparable<Fit> {
        static Fit of(Executor executor, Step step) {
            return new Fit(executor.skillsFor(step).size(), executor.isNamedIn(step) ? 1 : 0);
        }

        boolean isAny() {
            return skills > 0 || named > 0;
        }

        @Override
        public int compareTo(Fit other) {
            return skills != other.skills ? Integer.compare(skills, other.skills) : Integer.compare(named, other.named);
        }
    }

    /** One who could, and how well it is fit for each step. */
    private record Candidate(Executor executor, List<Fit> fits) {
        long stepsBySkill() {
            return fits.stream().filter(fit -> fit.skills() > 0).count();
        }

        long steps() {
            return fits.stream().filter(Fit::isAny).count();
        }

        int skills() {
            return fits.stream().mapToInt(Fit::skills).sum();
        }
    }

    static Assignment of(List<Step> steps, Catalogue catalogue) {
        List<Candidate> candidates = Executor.of(catalogue).stream()
                .map(executor -> new Candidate(
                        executor,
                        steps.stream().map(step -> Fit.of(executor, step)).toList()))
                .filter(candidate -> candidate.steps() > 0)
                .toList();
        // of equals the first stays: agents before teams, then the order of the file
        Optional<Candidate> most =
                candidates.stream().reduce((best, next) -> comparing().compare(next, best) > 0 ? next : best);
        List<Candidate> preferred = new ArrayList<>(most.stream().toList());
        preferred.addAll(candidates);
        Map<Step, Optional<Executor>> bySteps = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            bySteps.put(steps.get(i), best(preferred, i));
        }
        return new Assignment(most.map(Candidate::executor), bySteps);
    }

    private static Comparator<Candidate> comparing() {
        return Comparator.comparingLong(Candidate::stepsBySkill)
                .thenComparingLong(Candidate::steps)
                .thenComparingInt(Candidate::skills);
    }

    private static Optional<Executor> best(List<Candidate> candidates, int step) {
        return candidates.stream()
                .filter(candidate -> candidate.fits().get(step).isAny())
                .reduce((best, next) ->
                        next.fits().get(step).compareTo(best.fits().get(step)) > 0 ? next : best)
                .map(Candidate::executor);
    }

    /** The steps of each, in the plan's order; those of nobody come last. */
    Map<Optional<Executor>, List<Step>> groups() {
        Map<Optional<Executor>, List<Step>> groups = new LinkedHashMap<>();
        bySteps.forEach((step, executor) ->
                groups.computeIfAbsent(executor, none -> new ArrayList<>()).add(step));
        List<Step> unassigned = groups.remove(Optional.<Executor>empty());
        if (unassigned != null) {
            groups.put(Optional.empty(), unassigned);
        }
        return groups;
    }
}
