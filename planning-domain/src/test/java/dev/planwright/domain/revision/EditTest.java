package dev.planwright.domain.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditTest {
    private static final EstimateDraft BEFORE = new EstimateDraft(
            Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(3), "size over 50 MB/s", Clock.ELAPSED);

    private static EstimateDraft after(StepDraft step, EstimateDraft said) {
        PlanDraft draft = new Edit.Takes(Set.of("copy"), said).on(PlanDraft.ofSteps(List.of(step)));
        return draft.steps().get(0).estimate().orElseThrow();
    }

    private static StepDraft.Builder copy() {
        return StepDraft.builder("copy", "Copy the data");
    }

    @Test
    void aSingleFigureMovesTheLikelyTimeAndKeepsSpreadClockAndReason() {
        EstimateDraft moved = after(copy().estimate(BEFORE).build(), EstimateDraft.exactly(Duration.ofHours(4)));

        assertThat(moved)
                .isEqualTo(new EstimateDraft(
                        Duration.ofHours(2),
                        Duration.ofHours(4),
                        Duration.ofHours(12),
                        "said to take this; before: size over 50 MB/s",
                        Clock.ELAPSED));
    }

    private static PlanDraft inOrder() {
        return PlanDraft.ofSteps(List.of(
                StepDraft.builder("a", "A").build(),
                StepDraft.builder("b", "B").build(),
                StepDraft.builder("c", "C").dependencies("b").build()));
    }

    @Test
    void aStepThatIsToWaitStandsAfterTheOther() {
        PlanDraft moved = new Edit.After("a", "c").on(inOrder());

        assertThat(moved.steps()).extracting(StepDraft::id).containsExactly("b", "c", "a");
        assertThat(moved.steps().get(2).dependencies()).containsExactly("c");
        assertThat(new Edit.After("a", "c").on(moved)).isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource({"b, c, which waits for it", "b, b, after itself", "b, gone, removes one of them"})
    void noStepWaitsForWhatWaitsForIt(String id, String earlier, String why) {
        assertThatThrownBy(() -> new Edit.After(id, earlier).on(inOrder())).hasMessageContaining(why);
    }

    @Test
    void aRangeStandsAsItWasSaid() {
        EstimateDraft range =
                new EstimateDraft(Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(3), "", Clock.WORKING);

        assertThat(after(copy().estimate(BEFORE).build(), range)).isEqualTo(range);
    }

    @Test
    void withoutAnEarlierEstimateTheFigureIsAllThereIs() {
        EstimateDraft said = EstimateDraft.exactly(Duration.ofHours(4));

        assertThat(after(copy().build(), said)).isEqualTo(said);
        assertThat(after(copy().estimate(EstimateDraft.exactly(Duration.ZERO)).build(), said))
                .isEqualTo(said);
    }
}
