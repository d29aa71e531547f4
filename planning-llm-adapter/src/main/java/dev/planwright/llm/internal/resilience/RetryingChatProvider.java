package dev.planwright.llm.internal.resilience;

import dev.planwright.llm.internal.chat.ChatCall;
import dev.planwright.llm.internal.chat.ChatEnd;
import dev.planwright.llm.internal.chat.ChatEnd.Reason;
import dev.planwright.llm.internal.chat.ChatProvider;
import dev.planwright.llm.internal.chat.ChatSink;
import dev.planwright.llm.internal.chat.TokenUsage;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;

/**
 * Calls again where that can help: the call failed before its first text, for a reason that passes. Waits with jitter, or
 * for as long as the provider asks if that is short. Thread-safe.
 */
public final class RetryingChatProvider extends Decorated {
    /**
     * Who asks for more patience is not waited for: the next provider is sooner there. Nor is one called again that was
     * called in vain for longer, which the network has repeated by itself.
     */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Retry retry;
    private final Pauses pauses;

    /** One try. */
    private record Try(ChatEnd end, boolean textCame, Duration took) {
        boolean canBeRepeated() {
            return !textCame && canHelp(end) && (end.reason() != Reason.CONNECT || took.compareTo(LONGEST_WAIT) <= 0);
        }
    }

    /**
     * @param attempts how often a call may be tried in all, at least 1
     */
    public RetryingChatProvider(ChatProvider inner, int attempts, Pauses pauses) {
        super(inner);
        this.pauses = pauses;
        IntervalFunction backoff =
                IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(300), 2.0, 0.5, Duration.ofSeconds(5));
        this.retry = Retry.of(
                inner.provider(),
                RetryConfig.<Try>custom()
                        .maxAttempts(attempts)
                        .retryOnResult(Try::canBeRepeated)
                        .intervalBiFunction((number, outcome) -> wait(outcome, backoff.apply(number)))
                        .build());
    }

    private static long wait(Either<Throwable, Try> outcome, long usual) {
        return outcome.isLeft()
                ? usual
                : outcome.get().end().retryAfter().map(Duration::toMillis).orElse(usual);
    }

    private static boolean canHelp(ChatEnd end) {
        return switch (end.reason()) {
            case CONNECT, RESET, TRUNCATED, RATE_LIMIT ->
                end.retryAfter().map(wait -> wait.compareTo(LONGEST_WAIT) <= 0).orElse(true);
            case COMPLETE, FIRST_TOKEN, STALL, LENGTH, FILTER, REFUSED, SCHEMA_REFUSED, TOO_LONG, INVALID, CANCELLED ->
                false;
        };
    }

    @Override
    public ChatEnd chat(ChatCall call, ChatSink sink) {
        Retry.AsyncContext<Try> context = retry.asyncContext();
        TokenUsage spent = TokenUsage.NONE;
        long begin = pauses.nanoTime();
        while (true) {
            FirstText watched = new FirstText(sink);
            long called = pauses.nanoTime();
            Duration left = call.timeLeft().minusNanos(called - begin);
            ChatEnd end = inner.chat(within(call, left), watched);
            Duration took = Duration.ofNanos(pauses.nanoTime() - called);
            spent = spent.plus(end.usage());
            ChatEnd whole = new ChatEnd(end.reason(), spent, end.message(), end.retryAfter());
            long millis = context.onResult(new Try(end, watched.came(), took));
            if (millis < 0) {
                return whole;
            }
            Duration remaining = call.timeLeft().minusNanos(pauses.nanoTime() - begin);
            if (remaining.toMillis() <= millis) {
                return whole;
            }
            if (!pauses.pause(Duration.ofMillis(millis), sink)) {
                return new ChatEnd(Reason.CANCELLED, spent, "was cancelled", end.retryAfter());
            }
        }
    }

    private static ChatCall within(ChatCall call, Duration left) {
        return new ChatCall(call.system(), call.user(), call.schema(), call.maxOutputTokens(), left);
    }
}
