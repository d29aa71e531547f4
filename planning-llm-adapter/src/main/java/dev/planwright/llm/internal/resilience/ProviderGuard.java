package dev.planwright.llm.internal.resilience;

import dev.planwright.llm.internal.chat.ChatEnd;
import dev.planwright.llm.internal.chat.ChatEnd.Reason;
import dev.planwright.llm.internal.chat.TokenUsage;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What all models of one provider share: a circuit breaker, which spares a provider that keeps failing, and a bulkhead,
 * which bounds how many calls are open. Thread-safe.
 */
public final class ProviderGuard {
    private static final Duration PAUSE = Duration.ofSeconds(15);

    /** A long answer is no failure: a small model may write for minutes, and the call has its own limits of time. */
    private static final Duration NEVER_TOO_SLOW = Duration.ofDays(1);

    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;

    /**
     * @param provider its name, for messages
     * @param concurrency how many calls may be open, at least 1
     * @param clock by which a provider is left alone
     */
    public ProviderGuard(String provider, int concurrency, InstantSource clock) {
        this.breaker = CircuitBreaker.of(
                provider,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(10)
                        .failureRateThreshold(70)
                        .slowCallDurationThreshold(NEVER_TOO_SLOW)
                        .clock(clock.withZone(ZoneOffset.UTC))
                        .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                        .waitDurationInOpenState(PAUSE)
                        .permittedNumberOfCallsInHalfOpenState(3)
                        .recordResult(end -> end instanceof ChatEnd chat && isFailure(chat.reason()))
                        .build());
        this.bulkhead = Bulkhead.of(
                provider,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(concurrency)
                        .maxWaitDuration(Duration.ZERO)
                        .writableStackTraceEnabled(false)
                        .build());
    }

    /** Calls, or says at once that it does not. */
    ChatEnd guard(Supplier<ChatEnd> call) {
        if (!breaker.tryAcquirePermission()) {
            return notAsked("failed so often of late that it is left alone for a while", Optional.of(PAUSE));
        }
        if (!bulkhead.tryAcquirePermission()) {
            breaker.releasePermission();
            return notAsked("has as many calls open as it may", Optional.empty());
        }
        long begin = breaker.getCurrentTimestamp();
        boolean settled = false;
        try {
            ChatEnd end = call.get();
            settled = end.reason() != Reason.CANCELLED;
            if (settled) {
                breaker.onResult(breaker.getCurrentTimestamp() - begin, breaker.getTimestampUnit(), end);
            }
            return end;
        } finally {
            bulkhead.onComplete();
            if (!settled) {
                breaker.releasePermission();
            }
        }
    }

    private static ChatEnd notAsked(String why, Optional<Duration> retryAfter) {
        return new ChatEnd(Reason.RATE_LIMIT, TokenUsage.NONE, why, retryAfter);
    }

    /** Whether the provider is to blame; one that refuses, or ends where it was told to, is well. */
    private static boolean isFailure(Reason reason) {
        return switch (reason) {
            case CONNECT, FIRST_TOKEN, STALL, RESET, TRUNCATED, RATE_LIMIT, INVALID -> true;
            case COMPLETE, LENGTH, FILTER, REFUSED, SCHEMA_REFUSED, TOO_LONG, CANCELLED -> false;
        };
    }
}
