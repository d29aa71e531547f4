package dev.planwright.http.kubiya;

import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.request.ContextValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;

/** Work in hours: the likely figures on the working clock; waiting is no work. Thread-safe. */
final class Effort {
    private static final BigDecimal MILLIS = BigDecimal.valueOf(3_600_000);

    private Effort() {}

    static BigDecimal hours(Collection<Step> steps) {
        return hours(steps.stream()
                .flatMap(step -> step.estimate().stream())
                .filter(estimate -> estimate.clock() == Clock.WORKING)
                .map(estimate -> estimate.likely())
                .reduce(Duration.ZERO, Duration::plus));
    }

    static BigDecimal hours(Duration span) {
        return BigDecimal.valueOf(span.toMillis()).divide(MILLIS, 2, RoundingMode.HALF_UP);
    }

    /** A number with a point where it needs one. */
    static ContextValue number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return new ContextValue.Num(plain.scale() < 0 ? plain.setScale(0) : plain);
    }
}
