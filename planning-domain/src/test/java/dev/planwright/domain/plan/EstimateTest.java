package dev.planwright.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.domain.draft.EstimateDraft;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {
    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "2, 1, 3", "1, 3, 2", "0, 0, 52560001"})
    void refusesPointsThatDoNotRiseOrGoTooFar(long optimistic, long likely, long pessimistic) {
        EstimateDraft draft = new EstimateDraft(
                Duration.ofMinutes(optimistic),
                Duration.ofMinutes(likely),
                Duration.ofMinutes(pessimistic),
                "",
                Clock.WORKING);

        assertThat(draft.isOrdered()).isFalse();
        assertThatThrownBy(draft::toEstimate).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 2, 3", "52560000, 52560000, 52560000"})
    void allowsPointsThatRise(long optimistic, long likely, long pessimistic) {
        EstimateDraft draft = new EstimateDraft(
                Duration.ofMinutes(optimistic),
                Duration.ofMinutes(likely),
                Duration.ofMinutes(pessimistic),
                "why",
                Clock.ELAPSED);

        assertThat(draft.isOrdered()).isTrue();
        assertThat(EstimateDraft.of(draft.toEstimate())).isEqualTo(draft);
    }

    @Test
    void changesTheClockOnly() {
        Estimate hour = Estimate.exactly(Duration.ofHours(1));

        assertThat(hour.withClock(Clock.ELAPSED).clock()).isEqualTo(Clock.ELAPSED);
        assertThat(hour.withClock(Clock.ELAPSED).withClock(Clock.WORKING)).isEqualTo(hour);
        assertThat(EstimateDraft.exactly(Duration.ofHours(1)).toEstimate()).isEqualTo(hour);
    }
}
