package dev.planwright.domain.enforcement;

import dev.planwright.domain.check.Repaired;
import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.constraint.Demand;
import dev.planwright.domain.draft.PlanDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes a draft keep the constraints that it breaks, as far as rules can. For each violated constraint the ways to keep
 * it are tried in turn; the first one that helps and breaks no constraint that was kept stays. What remains violated is
 * left for the findings to tell. A draft whose constraints are kept comes back as it is. Used once, by one thread.
 */
public final class ConstraintEnforcement {
    /** A longer draft is left as it is: it is checked, but not changed by rule. */
    public static final int MOST_STEPS = 300;

    private static final int MOST_ROUNDS = 3;

    private final List<Constraint> constraints;
    private final Function<PlanDraft, Optional<Judged>> judge;

    /**
     * @param judge holds a draft against the constraints; nothing if the draft is not sound
     */
    public ConstraintEnforcement(List<Constraint> constraints, Function<PlanDraft, Optional<Judged>> judge) {
        this.constraints = List.copyOf(constraints);
        this.judge = judge;
    }

    /**
     * Enforces.
     *
     * @param sound a draft without findings of severity error in its structure, in topological order
     */
    public Repaired enforce(Repaired sound) {
        Optional<Judged> first = judge.apply(sound.draft());
        if (first.isEmpty()
                || sound.draft().steps().size() > MOST_STEPS
                || violated(first.get()).isEmpty()) {
            return sound;
        }
        Change open = new Change(sound.draft(), sound.repairs());
        Settled best = settle(open, first.get());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Settled before = best;
            for (int constraint : violated(best.judged())) {
                best = improve(constraint, best);
            }
            if (best.equals(before)) {
                break;
            }
        }
        return new Repaired(best.closed().draft(), best.closed().repairs());
    }

    /** A draft before and after its steps were put one after the other or together, and how the latter stands. */
    private record Settled(Change open, Change closed, Judged judged) {}

    private static List<Integer> violated(Judged judged) {
        List<Integer> violated = new ArrayList<>();
        for (int constraint = 0; constraint < judged.results().size(); constraint++) {
            if (judged.isViolated(constraint)) {
                violated.add(constraint);
            }
        }
        return violated;
    }

    private Settled improve(int constraint, Settled now) {
        Ways ways = new Ways(constraints.get(constraint), now.open());
        for (Change way : constraints.get(constraint).demand().fold(ways)) {
            Optional<Judged> opened = judge.apply(way.draft());
            if (opened.isPresent()) {
                Settled then = settle(way, opened.get());
                if (then.judged().improves(constraint, now.judged())
                        && !then.judged().breaksMoreThan(now.judged())) {
                    return then;
                }
            }
        }
        return now;
    }

    /** Puts steps one after the other and together where a constraint demands it and no other one suffers. */
    private Settled settle(Change open, Judged opened) {
        Settled settled = new Settled(open, open, opened);
        for (int constraint : violated(opened)) {
            if (constraints.get(constraint).demand() instanceof Demand.AtMostParallel limit) {
                settled = closed(settled, Serialising.to(limit.steps(), settled.closed(), constraints.get(constraint)));
            }
        }
        for (int constraint : violated(opened)) {
            if (constraints.get(constraint).demand() instanceof Demand.AtMostSteps limit) {
                settled = closed(settled, Merging.to(limit.steps(), settled.closed(), constraints.get(constraint)));
            }
        }
        return settled;
    }

    private Settled closed(Settled settled, Change change) {
        return judge.apply(change.draft())
                .filter(judged -> !judged.breaksMoreThan(settled.judged()))
                .map(judged -> new Settled(settled.open(), change, judged))
                .orElse(settled);
    }
}
