package dev.planwright.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlanRequestTest {
    @Test
    void optionsChangeOneByOne() {
        Instant start = Instant.parse("2026-01-05T09:00:00Z");

        PlanOptions options = PlanOptions.NONE
                .withStrict(true)
                .withTeamSize(3)
                .withDeadline("2w")
                .withMaxSteps(9)
                .withPlanners(List.of("playbook"))
                .withStart(start);

        assertThat(options)
                .isEqualTo(new PlanOptions(
                        List.of("playbook"),
                        true,
                        OptionalInt.of(3),
                        java.util.Optional.of("2w"),
                        OptionalInt.of(9),
                        java.util.Optional.of(start)));
    }

    @Test
    void aFollowUpKeepsWhatWasAsked() {
        PlanRequest request = PlanRequest.of("Detail", PlanContext.of("a", "b"), PlanOptions.NONE.withStrict(true));

        PlanRequest followUp = request.withParent(ParentStep.numbered("Upgrade", OptionalInt.of(2)));

        assertThat(followUp.parent())
                .hasValueSatisfying(parent -> assertThat(parent.stepNumber()).hasValue(2));
        assertThat(new PlanRequest(followUp.task(), followUp.context(), followUp.options(), request.parent()))
                .isEqualTo(request);
    }
}
