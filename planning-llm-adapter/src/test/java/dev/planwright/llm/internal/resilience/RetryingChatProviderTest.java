package dev.planwright.llm.internal.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.llm.internal.chat.ChatCall;
import dev.planwright.llm.internal.chat.ChatEnd;
import dev.planwright.llm.internal.chat.ChatEnd.Reason;
import dev.planwright.llm.internal.chat.ChatProvider;
import dev.planwright.llm.internal.chat.ChatSink;
import dev.planwright.llm.internal.chat.ModelLimits;
import dev.planwright.llm.internal.chat.SchemaSupport;
import dev.planwright.llm.internal.chat.TokenUsage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryingChatProviderTest {
    private static final TokenUsage SPENT = new TokenUsage(3, 1);
    private static final ChatEnd GOOD = ChatEnd.complete(SPENT);

    private final Deque<ChatEnd> ends = new ArrayDeque<>();
    private final List<Duration> waits = new ArrayList<>();
    private boolean saysText;
    private int calls;
    private Duration lasting = Duration.ZERO;
    private long now;

    private final ChatSink sink = new ChatSink() {
        @Override
        public void onText(String piece) {
            // not looked at
        }

        @Override
        public void onReasoning(String piece) {
            // not looked at
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    private final ChatProvider scripted = new ChatProvider() {
        @Override
        public String provider() {
            return "p";
        }

        @Override
        public String model() {
            return "m";
        }

        @Override
        public ModelLimits limits() {
            return new ModelLimits(1, 1);
        }

        @Override
        public SchemaSupport schemas() {
            return SchemaSupport.NONE;
        }

        @Override
        public ChatEnd chat(ChatCall call, ChatSink to) {
            calls++;
            now += lasting.toNanos();
            if (saysText) {
                to.onText("{");
            }
            return ends.size() > 1 ? ends.remove() : ends.element();
        }
    };

    private final Pauses noted = new Pauses() {
        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public boolean pause(Duration duration, ChatSink to) {
            waits.add(duration);
            now += duration.toNanos();
            return true;
        }
    };

    private ChatEnd ask(Duration timeLeft, ChatEnd... script) {
        ends.addAll(List.of(script));
        return new RetryingChatProvider(scripted, 3, noted)
                .chat(new ChatCall("", "", Optional.empty(), 1, timeLeft), sink);
    }

    private static ChatEnd failed(Reason reason) {
        return ChatEnd.of(reason, SPENT, "no");
    }

    private static ChatEnd busy(Duration retryAfter) {
        return new ChatEnd(Reason.RATE_LIMIT, SPENT, "busy", Optional.of(retryAfter));
    }

    @Test
    void triesAgainAndCountsWhatAllAttemptsCost() {
        ChatEnd end = ask(Duration.ofMinutes(1), failed(Reason.RESET), GOOD);

        assertThat(end.reason()).isEqualTo(Reason.COMPLETE);
        assertThat(end.usage()).isEqualTo(new TokenUsage(6, 2));
        assertThat(waits).hasSize(1);
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        assertThat(ask(Duration.ofMinutes(1), failed(Reason.CONNECT)).reason()).isEqualTo(Reason.CONNECT);
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void doesNotCallAgainWhomTheNetworkCouldNotReachForLong() {
        lasting = Duration.ofSeconds(15);

        ask(Duration.ofMinutes(1), failed(Reason.CONNECT), GOOD);

        assertThat(calls).isEqualTo(1);
    }

    @Test
    void callsAgainWhoBrokeOffHoweverLongItTook() {
        lasting = Duration.ofSeconds(15);

        assertThat(ask(Duration.ofMinutes(1), failed(Reason.RESET), GOOD).reason())
                .isEqualTo(Reason.COMPLETE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"CONNECT", "RESET", "TRUNCATED", "RATE_LIMIT"},
            mode = EnumSource.Mode.EXCLUDE)
    void triesOnceWhereAnotherAttemptCannotHelp(Reason reason) {
        ask(Duration.ofMinutes(1), failed(reason), GOOD);

        assertThat(calls).isEqualTo(1);
    }

    @Test
    void leavesAnAnswerThatHasBegunToTheChain() {
        saysText = true;
        ask(Duration.ofMinutes(1), failed(Reason.RESET), GOOD);

        assertThat(calls).isEqualTo(1);
    }

    @Test
    void waitsForAsLongAsItIsAsked() {
        ask(Duration.ofMinutes(1), busy(Duration.ofSeconds(7)), GOOD);

        assertThat(waits).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void doesNotWaitForWhoAsksForTooMuchPatience() {
        assertThat(ask(Duration.ofMinutes(1), busy(Duration.ofMinutes(5)), GOOD).reason())
                .isEqualTo(Reason.RATE_LIMIT);
        assertThat(calls).isEqualTo(1);
    }

    @Test
    void doesNotWaitBeyondTheTimeOfTheCall() {
        ask(Duration.ofSeconds(2), busy(Duration.ofSeconds(7)), GOOD);

        assertThat(calls).isEqualTo(1);
        assertThat(waits).isEmpty();
    }
}
