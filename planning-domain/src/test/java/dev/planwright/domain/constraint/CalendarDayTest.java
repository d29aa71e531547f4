package dev.planwright.domain.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDayTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource({
        "2027-03-31, 2027-03-31",
        "31.3.2027, 2027-03-31",
        "31 march, 2027-03-31",
        "31st of december, 2026-12-31",
        "'december 24th, 2027', 2027-12-24",
        "nov 30, 2026-11-30",
        "end of november, 2026-11-30",
        "the end of march, 2027-03-31",
        "end of feb 2028, 2028-02-29",
        "end of q4, 2026-12-31",
        "end of q1, 2027-03-31",
        "end of q2 2028, 2028-06-30",
        "this week, 2026-11-29",
        "the end of the week, 2026-11-29",
        "eow, 2026-11-29",
        "the end of next week, 2026-12-06",
        "end of the month, 2026-11-30",
        "month end, 2026-11-30",
        "end of next month, 2026-12-31",
        "end of the quarter, 2026-12-31",
        "the end of this year, 2026-12-31",
        "year-end, 2026-12-31",
        "friday, 2026-11-27",
        "this wednesday, 2026-11-25",
        "monday, 2026-11-30",
        "next friday, 2026-12-04",
        "next monday, 2026-11-30",
        "tomorrow, 2026-11-26",
        "tomorrow evening, 2026-11-26",
        "tonight, 2026-11-25",
        "close of business, 2026-11-25",
        "the end of the working day, 2026-11-25",
    })
    void namesADay(String text, LocalDate day) {
        assertThat(CalendarDay.named(text, WEDNESDAY)).contains(day);
        assertThat(text).matches(CalendarDay.ANY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31 june",
                "2026-02-30",
                "march",
                "soon",
                "the meeting",
                "friday week",
                "end of the world",
                "32.1.2027"
            })
    void namesNone(String text) {
        assertThat(CalendarDay.named(text, WEDNESDAY)).isEmpty();
    }
}
