package dev.planwright.domain.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.plan.WorkingTime;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowReaderTest {
    @ParameterizedTest
    @CsvSource({
        "Changes only between 22:00 and 04:00., 22:00-04:00, PT6H",
        "Changes only in the maintenance window 22:00-02:00 UTC., 22:00-02:00 UTC, PT4H",
        "No modification outside 22:00-02:00 UTC, 22:00-02:00 UTC, PT4H",
        "Releases only from 1am to 5am, 1am-5am, PT4H",
        "Changes may only be applied between 10pm and 2am, 10pm-2am, PT4H",
        "Changes only from 12pm to 2pm, 12pm-2pm, PT2H",
        "Changes only from 10:15pm to 11:45pm, 10:15pm-11:45pm, PT1H30M",
        "Changes only from 9 to 17, 9-17, PT8H",
        "Changes only between 930 and 1730 h, 930-1730 h, PT8H",
        "Changes only between 9:30 and 12:15, 9:30-12:15, PT2H45M",
        "Changes only between 0900 and 1730 h, 0900-1730 h, PT8H30M",
        "Changes only from 6:00 to 6:00, 6:00-6:00, PT24H"
    })
    void knowsHowLongAWindowIs(String sentence, String name, Duration length) {
        assertThat(SentenceReader.read(sentence, WorkingTime.DEFAULT))
                .isEqualTo(new Demand.Window(name, Optional.of(length)));
    }

    @ParameterizedTest
    @CsvSource({
        "No changes between 8:00 and 17:30, outside 8:00-17:30",
        "No deployment before 22:00, after 22:00",
        "Never restart anything after 6 pm, before 6 pm",
        "Changes happen after 23:30 UTC only, after 23:30 utc",
        "Changes must be done before 6:00, before 6:00",
        "Work has to be carried out during the maintenance window., maintenance window",
        "Deployments may only happen outside business hours., outside business hours",
        "Changes must be made at night., night",
        "No deployments on Fridays., outside fridays",
        "Do everything on Saturday night., saturday",
        "Please schedule all the work on weekends, weekends"
    })
    void namesATimeWithoutLength(String sentence, String name) {
        assertThat(SentenceReader.read(sentence, WorkingTime.DEFAULT))
                .isEqualTo(new Demand.Window(name, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do 3 to 5 changes",
                "the alert fires between 22:00 and 04:00",
                "changes were made on friday",
                "the maintenance window has changes"
            })
    void whatOnlySpeaksOfTimesIsNoWindow(String text) {
        assertThat(WindowReader.read(text)).isEmpty();
    }
}
