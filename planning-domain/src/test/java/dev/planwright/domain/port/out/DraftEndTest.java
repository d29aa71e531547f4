package dev.planwright.domain.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.PlanDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftEndTest {
    private static String kind(DraftEnd end) {
        return end.fold(
                finished -> "finished " + finished.promptVersion().isPresent(),
                brokenOff -> brokenOff.reason() + brokenOff.message(),
                declined -> declined.reason(),
                questions -> questions.questions().get(0));
    }

    @Test
    void answersByKind() {
        assertThat(kind(new DraftEnd.Finished(PlanDraft.ofSteps(List.of())))).isEqualTo("finished false");
        assertThat(kind(new DraftEnd.BrokenOff("reset"))).isEqualTo("reset");
        assertThat(kind(new DraftEnd.Declined("no", List.of()))).isEqualTo("no");
        assertThat(kind(new DraftEnd.Questions(List.of("Where?")))).isEqualTo("Where?");
    }
}
