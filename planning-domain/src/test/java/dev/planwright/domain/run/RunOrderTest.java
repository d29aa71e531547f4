package dev.planwright.domain.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.event.Stage;
import dev.planwright.domain.request.PlanRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What runs are ordered with, what they may do, and what is told of them. */
class RunOrderTest {
    private static Optional<PlanDraft> finished(PlanDraft draft) {
        return new RunOrder("ann", PlanRequest.of("Upgrade it"), Optional.of(draft), Optional.empty(), false)
                .finished();
    }

    @Test
    void nothingGoesOnFromADraftWithoutSteps() {
        PlanDraft draft =
                PlanDraft.ofSteps(List.of(StepDraft.builder("a", "Upgrade it").build()));

        assertThat(finished(draft)).contains(draft);
        assertThat(finished(draft.withSteps(List.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0, 0", "1, 0, 0, 0", "1, -1, 0, 0", "1, 1, -1, 0", "1, 1, 0, -1"})
    void refusesLimitsThatNoRunCouldKeep(int atOnce, long time, long grace, long memory) {
        assertThatThrownBy(() -> limits(atOnce, time, grace, memory)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneRunWithoutGraceOrMemoryIsAllowed() {
        assertThatCode(() -> limits(1, 1, 0, 0)).doesNotThrowAnyException();
    }

    private static RunLimits limits(int atOnce, long time, long grace, long memory) {
        return new RunLimits(atOnce, Duration.ofSeconds(time), Duration.ofSeconds(grace), Duration.ofSeconds(memory));
    }

    @Test
    void whoReadsAJournalGoesOnBehindItsLastEvent() {
        PlanEvent event = new PlanEvent.Progress(Stage.READING, "", 0);
        Optional<RunEnd> end = Optional.of(new RunEnd.NeedsInput("Too vague", List.of("Where?")));

        assertThat(new JournalPart(4, List.of(event, event), Optional.empty()).next())
                .isEqualTo(6);
        assertThat(new JournalPart(4, List.of(), end).next()).isEqualTo(4);
        assertThat(new JournalPart(4, List.of(event), Optional.empty()).isEmpty())
                .isFalse();
        assertThat(new JournalPart(4, List.of(), end).isEmpty()).isFalse();
        assertThat(new JournalPart(4, List.of(), Optional.empty()).isEmpty()).isTrue();
    }
}
