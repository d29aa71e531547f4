package dev.planwright.document.tree;

import dev.planwright.domain.request.ContextValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/** Spans as decimal minutes, exact to the millisecond in both directions. Thread-safe. */
public final class Minutes {
    private static final BigDecimal MILLIS = BigDecimal.valueOf(60_000);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(60);
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE / 60_000 / 1_000);
    // a millisecond is 0.0000167 minutes
    private static final int DIGITS = 6;

    private Minutes() {}

    /** The span in minutes, exact to the millisecond. */
    public static ContextValue.Num of(Duration span) {
        BigDecimal minutes = BigDecimal.valueOf(span.toSeconds())
                .add(BigDecimal.valueOf(span.toMillisPart(), 3))
                .divide(SECONDS, DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return new ContextValue.Num(minutes.scale() < 0 ? minutes.setScale(0) : minutes);
    }

    /** Absent for figures that no duration can hold. */
    public static Optional<Duration> parse(BigDecimal minutes) {
        return minutes.abs().compareTo(LONGEST) > 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(minutes.multiply(MILLIS)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact()));
    }
}
