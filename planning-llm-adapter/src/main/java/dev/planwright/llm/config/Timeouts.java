package dev.planwright.llm.config;

import java.time.Duration;
import java.util.List;

/**
 * How long a provider is waited for. Immutable, thread-safe.
 *
 * @param connect until the connection stands
 * @param firstToken from the call to the first piece of the answer or of thinking
 * @param betweenTokens from one piece to the next; comments that keep a connection alive are no pieces
 * @param total from the call to the end of the answer
 */
public record Timeouts(Duration connect, Duration firstToken, Duration betweenTokens, Duration total) {
    /**
     * 15 seconds, 2 minutes, 30 seconds and 10 minutes: local models on slow machines take their time to begin, and a server
     * that has thousands of answers to read takes its time to see that a connection stands.
     */
    public static final Timeouts DEFAULT =
            new Timeouts(Duration.ofSeconds(15), Duration.ofMinutes(2), Duration.ofSeconds(30), Duration.ofMinutes(10));

    public Timeouts {
        for (Duration limit : List.of(connect, firstToken, betweenTokens, total)) {
            if (limit.isZero() || limit.isNegative()) {
                throw new IllegalArgumentException("a timeout must be more than zero: " + limit);
            }
        }
    }
}
