package dev.planwright.domain.enforcement;

import dev.planwright.domain.plan.ConstraintResult;
import dev.planwright.domain.plan.ConstraintResult.Status;
import java.util.List;

/**
 * How a draft stands to the constraints. Immutable, thread-safe.
 *
 * @param results one per constraint, in their order
 */
public record Judged(List<ConstraintResult> results) {
    public Judged {
        results = List.copyOf(results);
    }

    boolean isViolated(int constraint) {
        return results.get(constraint).status() == Status.VIOLATED;
    }

    /** Whether a constraint is violated here that was not violated there. */
    boolean breaksMoreThan(Judged other) {
        for (int constraint = 0; constraint < results.size(); constraint++) {
            if (isViolated(constraint) && !other.isViolated(constraint)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a constraint that was violated there is kept here, or violated by fewer steps. */
    boolean improves(int constraint, Judged other) {
        int offenders = other.results.get(constraint).stepIds().size();
        return !isViolated(constraint) || results.get(constraint).stepIds().size() < offenders;
    }
}
