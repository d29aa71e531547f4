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
        "90 seconds, 1.5",
        "'1,5 hours', 90",
        "'0,25 h', 15",
        "'0,125 h', 7.5",
        "'1,000 minutes', 1000",
        "'12,500 minutes', 12500",
        "'1,000.5 minutes', 1000.5",
        "'1 hour, 30 minutes', 90",
        "'1 hour,30 minutes', 90",
        "an hour and a half, 90",
        "one and a half hours, 90",
        "two and a half days, 1200",
        "a half day, 240",
        "a quarter of an hour, 15",
        "three quarters of an hour, 45",
        "1/2 day, 240",
        "1 1/2 hours, 90",
        "1½ hours, 90",
        "½ day, 240",
        "a couple of hours, 120",
        "forty-five minutes, 45",
        "twenty five minutes, 25",
        "2 hrs., 120",
        "3 hour(s), 180",
        "a fortnight, 4800",
        "P2D, 960",
        "P1W, 2400",
        "P1M, 10400",
        "P1DT2H30M, 630",
        "PT0.5S, 0.008333333"
    })
    void readsWhatPeopleWrite(String text, double minutes) {
        assertThat(DurationText.parse(text, WorkingTime.DEFAULT)).hasValue(minutes(minutes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "5",
                "minutes",
                "-5 minutes",
                "999999999 years",
                "5 5 minutes",
                "5 5 minutes x",
                "P-1D",
                "P",
                "PT",
                "1 000 minutes",
                "12,5000 hours",
                "1,2,3 hours",
                "1.2.3 hours",
                "2 hours 30",
                "half",
                "and a half",
                "1 hour and 5",
                "2 person hours",
                "hours 2",
                "2 hours minutes",
                "two one hours",
                "twenty ten minutes",
                "an hour and one",
                "1/0 day",
                "99999999999 days"
            })
    void refusesWhatSaysNothing(String text) {
        assertThat(DurationText.parse(text, WorkingTime.DEFAULT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1-2 hours, 60, 90, 120",
        "30m..2h, 30, 75, 120",
        "between 1 and 2 hours, 60, 90, 120",
        "1h/2h/4h, 60, 120, 240",
        "1/2/4 hours, 60, 120, 240",
        "one to two hours, 60, 90, 120",
        "1 or 2 days, 480, 720, 960",
        "from 1 to 2 hours, 60, 90, 120",
        "'1,5 - 2,5 hours', 90, 120, 150",
        "15–30 min, 15, 22.5, 30",
        "30 min ~ 1 h, 30, 45, 60",
        "'about 2 hours (per node)', 120, 120, 120",
        "up to 2 hours, 120, 120, 120",
        "less than an hour, 60, 60, 60",
        "<= 30 min, 30, 30, 30",
        "2+ hours, 120, 120, 120",
        "2-3 business days, 960, 1200, 1440",
        "approx. 2 hrs., 120, 120, 120",
        "2h to 1h, 120, 90, 60"
    })
    void readsRanges(String text, double optimistic, double likely, double pessimistic) {
        EstimateDraft estimate = EstimateText.parse(text, WorkingTime.DEFAULT).orElseThrow();

        assertThat(estimate.optimistic()).isEqualTo(minutes(optimistic));
        assertThat(estimate.likely()).isEqualTo(minutes(likely));
        assertThat(estimate.pessimistic()).isEqualTo(minutes(pessimistic));
        assertThat(estimate.clock()).isEqualTo(Clock.WORKING);
    }

    private static Duration minutes(double minutes) {
        return Duration.ofMillis(Math.round(minutes * 60_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "varies",
                "TBD",
                "N/A",
                "1-2-3-4 hours",
                "1 to soon",
                "1 to 2",
                "2 hours per node"
            })
    void refusesAnEstimateThatSaysNothing(String text) {
        assertThat(EstimateText.parse(text, WorkingTime.DEFAULT)).isEmpty();
    }

    @Test
    void readsEstimatesOfUpTo200Characters() {
        String longest = "1h (" + "x".repeat(195) + ")";

        assertThat(EstimateText.parse(longest, WorkingTime.DEFAULT))
                .contains(EstimateDraft.exactly(Duration.ofHours(1)));
        assertThat(EstimateText.parse(" " + longest + " ", WorkingTime.DEFAULT)).isPresent();
        assertThat(EstimateText.parse("1" + longest, WorkingTime.DEFAULT)).isEmpty();
    }

    @Test
    void refusesTextsOfAnyLengthInNoTime() {
        for (String part : new String[] {"1 ", "1,", "a ", "1h ", "1-", "( ", "half and ", "~"}) {
            assertThat(EstimateText.parse(part.repeat(100_000), WorkingTime.DEFAULT))
                    .isEmpty();
        }
    }

    @Test
    void writesASpanThatNoMillisecondsHold() {
        assertThat(DurationText.format(Duration.ofSeconds(Long.MAX_VALUE), WorkingTime.DEFAULT))
                .endsWith("milliseconds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 days elapsed", "2 calendar days", "2 days (watch) elapsed", "2 wall-clock days"})
    void readsElapsedTimeRoundTheClock(String text) {
        EstimateDraft estimate = EstimateText.parse(text, WorkingTime.DEFAULT).orElseThrow();

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

    @ParameterizedTest
    @CsvSource({
        "0, 0 minutes",
        "1, 1 minute",
        "90, 1 hour 30 minutes",
        "480, 1 day",
        "2400, 5 days",
        "4320, 9 days",
        "4800, 2 weeks",
        "7200, 3 weeks",
        "7201, 15 days 1 minute"
    })
    void writesWholeWeeksAsWeeksAndElseDaysHoursAndMinutes(long minutes, String text) {
        assertThat(DurationText.format(Duration.ofMinutes(minutes), WorkingTime.DEFAULT))
                .isEqualTo(text);
    }

    @Test
    void readsUpToAHundredYearsAndAHundredCharacters() {
        assertThat(DurationText.parse("876000 hours", WorkingTime.DEFAULT)).hasValue(Estimate.LONGEST);
        assertThat(DurationText.parse("876000 hours 1 ms", WorkingTime.DEFAULT)).isEmpty();
        assertThat(DurationText.parse("1" + " ".repeat(98) + "h", WorkingTime.DEFAULT))
                .isPresent();
        assertThat(DurationText.parse("1" + " ".repeat(99) + "h", WorkingTime.DEFAULT))
                .isEmpty();
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
