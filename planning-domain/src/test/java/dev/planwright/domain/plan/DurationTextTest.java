package dev.planwright.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.EstimateText;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
    @ParameterizedTest
    @CsvSource({
        "45 min, 45",
        "half a day, 240",
        "half an hour, 30",
        "2 weeks, 4800",
        "1h30m, 90",
        "PT2H, 120",
        "1 month, 10400",
        "1 day, 480",
        "an hour, 60",
        "1.5 hours, 90",
        "2 working days, 960",
        "90 seconds, 1.5"
    })
    void readsWhatPeopleWrite(String text, double minutes) {
        assertThat(DurationText.parse(text, WorkingTime.DEFAULT))
                .hasValue(Duration.ofMillis(Math.round(minutes * 60_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "5", "minutes", "-5 minutes", "999999999 years", "5 5 minutes x", "P-1D"})
    void refusesWhatSaysNothing(String text) {
        assertThat(DurationText.parse(text, WorkingTime.DEFAULT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1-2 hours, 60, 90, 120",
        "30m..2h, 30, 75, 120",
        "between 1 and 2 hours, 60, 90, 120",
        "1h/2h/4h, 60, 120, 240"
    })
    void readsRanges(String text, long optimistic, long likely, long pessimistic) {
        EstimateDraft estimate = EstimateText.parse(text, WorkingTime.DEFAULT).orElseThrow();

        assertThat(estimate.optimistic()).hasMinutes(optimistic);
        assertThat(estimate.likely()).hasMinutes(likely);
        assertThat(estimate.pessimistic()).hasMinutes(pessimistic);
    }

    @Test
    void readsElapsedTimeRoundTheClock() {
        EstimateDraft estimate =
                EstimateText.parse("2 days elapsed", WorkingTime.DEFAULT).orElseThrow();

        assertThat(estimate.clock()).isEqualTo(Clock.ELAPSED);
        assertThat(estimate.likely()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void readsBackExactlyWhatItWrites() {
        SplittableRandom random = new SplittableRandom(3);
        for (int k = 0; k < 5_000; k++) {
            Duration span = Duration.ofMillis(random.nextLong(k % 2 == 0 ? 100_000 : 10_000_000_000L));
            String text = DurationText.format(span, WorkingTime.DEFAULT);

            assertThat(DurationText.parse(text, WorkingTime.DEFAULT)).as(text).hasValue(span);
        }
    }

    @Test
    void neverPassesMoreWorkingTimeThanElapses() {
        Duration before = Duration.ZERO;
        for (int hours = 0; hours < 24 * 30; hours++) {
            Duration worked = WorkingTime.DEFAULT.during(Duration.ofHours(hours));

            assertThat(worked).isBetween(before, Duration.ofHours(hours));
            before = worked;
        }
        assertThat(WorkingTime.DEFAULT.during(Duration.ofDays(7))).isEqualTo(WorkingTime.DEFAULT.week());
    }
}
