package dev.planwright.domain.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.PlanDraft;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanningExceptionTest {
    @Test
    void namesTheFirstFiveProblemsAndCountsTheRest() {
        List<Problem> problems = IntStream.rangeClosed(1, 7)
                .mapToObj(k -> new Problem("/p" + k, "is bad"))
                .toList();

        PlanningException error = PlanningException.of(PlanningError.INVALID_REQUEST, "It is not valid", problems);

        assertThat(error)
                .hasMessage("It is not valid: /p1 is bad; /p2 is bad; /p3 is bad; /p4 is bad; /p5 is bad; and 2 more");
        assertThat(error.problems()).isEqualTo(problems);
        assertThat(PlanningException.of(PlanningError.INVALID_PLAN, "No", List.of(new Problem("", "it is empty"))))
                .hasMessage("No: it is empty");
        assertThat(PlanningException.of(PlanningError.INVALID_PLAN, "No", problems.subList(0, 5)))
                .hasMessageEndingWith("/p5 is bad");
    }

    @Test
    void keepsWhatItKnowsWhenMoreIsAdded() {
        IllegalStateException cause = new IllegalStateException();
        PlanDraft draft = PlanDraft.ofSteps(List.of());

        PlanningException error = new PlanningException(PlanningError.PROPOSERS_FAILED, "All failed", cause)
                .withDraft(draft)
                .withSuggestions(List.of("other"));

        assertThat(error).hasMessage("All failed").hasCause(cause);
        assertThat(error.error()).isEqualTo(PlanningError.PROPOSERS_FAILED);
        assertThat(error.draft()).hasValue(draft);
        assertThat(error.suggestions()).containsExactly("other");
        assertThat(new PlanningException(PlanningError.CANCELLED, "Stop").draft())
                .isEmpty();
    }

    @Test
    void everyErrorHasACodeAndSomebodyToBlame() {
        for (PlanningError error : PlanningError.values()) {
            assertThat(error.code()).matches("[a-z_]+");
            assertThat(error.blame()).isNotNull();
            assertThat(error.blame() == Blame.UPSTREAM && !error.retryable())
                    .as("%s: what failed upstream may succeed later", error)
                    .isFalse();
        }
        assertThat(PlanningError.INVALID_REQUEST.retryable()).isFalse();
    }
}
