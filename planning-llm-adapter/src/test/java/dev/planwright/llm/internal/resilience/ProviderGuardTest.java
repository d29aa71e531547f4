package dev.planwright.llm.internal.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.llm.internal.chat.ChatEnd;
import dev.planwright.llm.internal.chat.ChatEnd.Reason;
import dev.planwright.llm.internal.chat.TokenUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProviderGuardTest {
    private static final ChatEnd GOOD = end(Reason.COMPLETE);
    private static final ChatEnd BROKEN = end(Reason.RESET);
    private static final Duration AT_ONCE = Duration.ZERO;

    private Instant now = Instant.parse("2026-01-05T09:00:00Z");
    private final ProviderGuard guard = new ProviderGuard("p", 1, () -> now);

    @Test
    void aProviderThatKeepsFailingIsLeftAloneForAWhile() {
        for (int call = 0; call < 10; call++) {
            assertThat(answer(BROKEN, AT_ONCE)).isEqualTo(BROKEN);
        }

        assertThat(answer(GOOD, AT_ONCE).reason()).isEqualTo(Reason.RATE_LIMIT);
        assertThat(answer(GOOD, AT_ONCE).message()).contains("left alone");

        now = now.plusSeconds(16);
        assertThat(answer(GOOD, AT_ONCE)).isEqualTo(GOOD);
    }

    @Test
    void aProviderThatTakesLongButAnswersIsAskedAgain() {
        for (int call = 0; call < 30; call++) {
            assertThat(answer(GOOD, Duration.ofMinutes(5))).isEqualTo(GOOD);
        }
    }

    @Test
    void aProviderIsNotAskedMoreOftenAtATimeThanAllowed() {
        guard.guard(() -> {
            ChatEnd inner = answer(GOOD, AT_ONCE);
            assertThat(inner.reason()).isEqualTo(Reason.RATE_LIMIT);
            assertThat(inner.message()).contains("as many calls open");
            return GOOD;
        });

        assertThat(answer(GOOD, AT_ONCE)).isEqualTo(GOOD);
    }

    private ChatEnd answer(ChatEnd end, Duration taken) {
        return guard.guard(() -> {
            now = now.plus(taken);
            return end;
        });
    }

    private static ChatEnd end(Reason reason) {
        return new ChatEnd(reason, TokenUsage.NONE, "", Optional.empty());
    }
}
