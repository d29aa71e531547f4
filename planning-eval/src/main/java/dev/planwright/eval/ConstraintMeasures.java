package dev.planwright.eval;

import dev.planwright.domain.plan.ConstraintResult;
import dev.planwright.domain.plan.Plan;
import java.util.List;
import java.util.Optional;

/** Measures of the constraints that a plan keeps, by the set's own checks. */
final class ConstraintMeasures {
    private ConstraintMeasures() {}

    static Scores of(Case one, Answer answer) {
        Scores scores = new Scores();
        List<Check> checks = one.checks();
        List<Check> active = checks.stream().filter(check -> !check.isVacuous()).toList();
        scores.put(Measures.MICRO, share(checks, answer)).put(Measures.MICRO_ACTIVE, share(active, answer));
        if (!checks.isEmpty()) {
            scores.put(Measures.MACRO, Ratio.of(checks.stream().allMatch(check -> check.isKept(answer))));
        }
        checks.stream().map(Check::type).distinct().sorted().forEach(type -> {
            List<Check> ofType =
                    checks.stream().filter(check -> check.type().equals(type)).toList();
            scores.put(Measures.BY_TYPE + type, share(ofType, answer));
        });
        return scores;
    }

    /** Of the constraints that the plan says it keeps, how many the set's check finds broken. */
    static Ratio falseClaims(Case one, Plan plan, Answer answer) {
        List<Check> claimed = plan.constraints().stream()
                .filter(result -> result.status() == ConstraintResult.Status.SATISFIED)
                .flatMap(result -> named(one, result.text()).stream())
                .toList();
        long broken = claimed.stream().filter(check -> !check.isKept(answer)).count();
        return Ratio.of(broken, claimed.size());
    }

    private static Optional<Check> named(Case one, String text) {
        return one.checks().stream()
                .filter(check -> check.text().strip().equals(text.strip()))
                .findFirst();
    }

    private static Ratio share(List<Check> checks, Answer answer) {
        return Ratio.of(checks.stream().filter(check -> check.isKept(answer)).count(), checks.size());
    }
}
