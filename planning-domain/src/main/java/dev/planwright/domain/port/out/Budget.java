package dev.planwright.domain.port.out;

import java.time.Duration;

/**
 * What the calls to models may cost for one request, all together. Immutable, thread-safe.
 *
 * @param tokens of prompts and answers; none are left at 0 or less
 * @param time none is left at zero or less
 */
public record Budget(long tokens, Duration time) {

    /** 200,000 tokens and 10 minutes. */
    public static final Budget DEFAULT = new Budget(200_000, Duration.ofMinutes(10));

    /** Whether nothing more may be spent. */
    public boolean isUsedUp() {
        return tokens <= 0 || time.isNegative() || time.isZero();
    }
}
