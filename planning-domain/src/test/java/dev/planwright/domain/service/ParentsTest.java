package dev.planwright.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.ParentStep;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParentsTest {
    private static PlanRequest recognised(PlanContext context) {
        return Parents.recognise(PlanRequest.of("Detailed breakdown: Back up", context));
    }

    @Test
    void recognisesAFollowUpByItsContext() {
        PlanContext context =
                PlanContext.of("parent_task", "Upgrade PostgreSQL").with("step_number", ContextValue.of(2));

        assertThat(recognised(context).parent()).hasValue(ParentStep.numbered("Upgrade PostgreSQL", OptionalInt.of(2)));
        assertThat(recognised(context).context()).isEqualTo(context);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two", "-1", "1234567", "2.0", ""})
    void aNumberThatIsNoneIsNotKnown(String number) {
        PlanContext context = PlanContext.of("parent_task", "Upgrade").with("step_number", ContextValue.of(number));

        assertThat(recognised(context).parent()).hasValue(ParentStep.numbered("Upgrade", OptionalInt.empty()));
    }

    @Test
    void anyOtherRequestStaysAsItIs() {
        assertThat(recognised(PlanContext.of("parent_task", " ")).parent()).isEmpty();
        assertThat(recognised(PlanContext.of("step_number", "2")).parent()).isEmpty();
        PlanRequest followUp = PlanRequest.of("Detail", PlanContext.of("parent_task", "Other"))
                .withParent(ParentStep.numbered("Upgrade", OptionalInt.of(1)));
        assertThat(Parents.recognise(followUp)).isSameAs(followUp);
    }
}
