package dev.planwright.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The words of the plan document, which callers rely on. */
class PlanWordsTest {
    @Test
    void levelsAreReadInAnyCase() {
        assertThat(Level.parse(" High ")).contains(Level.HIGH);
        assertThat(Level.parse("moderate")).contains(Level.MEDIUM);
        assertThat(Level.parse("LOW")).contains(Level.LOW);
        assertThat(Level.parse("severe")).isEmpty();
        assertThat(Level.MEDIUM.code()).isEqualTo("medium");
    }

    @Test
    void aStatusIsReadAsItIsWritten() {
        for (StepStatus status : StepStatus.values()) {
            assertThat(StepStatus.parse(status.code())).contains(status);
        }
        assertThat(StepStatus.IN_PROGRESS.code()).isEqualTo("in_progress");
        assertThat(StepStatus.parse("DONE")).isEmpty();
    }

    @Test
    void otherNamesAreInLowerCase() {
        assertThat(Severity.WARNING.code()).isEqualTo("warning");
        assertThat(FindingCode.SELF_DEPENDENCY.code()).isEqualTo("self_dependency");
        assertThat(ConstraintResult.Status.NOT_CHECKABLE.code()).isEqualTo("not_checkable");
        assertThat(Schedule.Calendar.CONTINUOUS.code()).isEqualTo("continuous");
    }

    @Test
    void theSlackIsHowLateAStepMayBe() {
        StepTiming timing = new StepTiming(1, false, Duration.ofMinutes(5), Duration.ofMinutes(12));

        assertThat(timing.slack()).isEqualTo(Duration.ofMinutes(7));
    }
}
