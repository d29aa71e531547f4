package dev.planwright.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {
    @Test
    void countsEightHoursOnFiveDaysUnlessToldOtherwise() {
        assertThat(WorkingTime.DEFAULT.day()).hasHours(8);
        assertThat(WorkingTime.DEFAULT.week()).hasHours(40);
        assertThat(WorkingTime.DEFAULT.month()).hasMinutes(10_400);
        assertThat(WorkingTime.DEFAULT.year()).hasHours(40 * 52);
        assertThat(new WorkingTime(new BigDecimal("7.5"), 4).week()).hasHours(30);
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "-1, 5", "24.1, 5", "8, 0", "8, 8"})
    void refusesDaysAndWeeksThatThereAreNot(BigDecimal hours, int days) {
        assertThatThrownBy(() -> new WorkingTime(hours, days)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"24, 7", "0.5, 1"})
    void allowsTheEndsOfTheRange(BigDecimal hours, int days) {
        assertThat(new WorkingTime(hours, days).day()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 5", "8, 8", "20, 8", "24, 8", "30, 14", "48, 16", "120, 40", "167, 40", "168, 40", "172, 44"
    })
    void tellsHowMuchIsWorkedWhileTimeElapses(long elapsedHours, long workedHours) {
        assertThat(WorkingTime.DEFAULT.during(Duration.ofHours(elapsedHours))).hasHours(workedHours);
    }

    @Test
    void roundTheClockAllTimeIsWorked() {
        Duration span = Duration.ofMinutes(12_345);

        assertThat(WorkingTime.CONTINUOUS.during(span)).isEqualTo(span);
    }
}
