package dev.planwright.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.contract.ScriptedProposer;
import dev.planwright.domain.contract.TestSettings;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.service.PlanningService;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanEventTest {
    private static String kind(PlanEvent event) {
        return event.fold(
                progress -> "progress " + progress.stage().code(),
                outlined -> "outline " + outlined.title(),
                proposed -> "step " + proposed.index(),
                revised -> "revised " + revised.reason(),
                removed -> "removed " + removed.stepId(),
                provider -> "provider " + provider.to(),
                completed -> "complete " + completed.plan().id());
    }

    @Test
    void answersByKind() {
        List<PlanEvent> events = new ArrayList<>();
        StepDraft step = StepDraft.builder("a", "Upgrade it").build();
        new PlanningService(List.of(ScriptedProposer.finishing(List.of(step))), TestSettings.SETTINGS)
                .plan(PlanRequest.of("Upgrade PostgreSQL"), events::add);
        events.add(new PlanEvent.StepRevised(0, step.toStep(), "mended"));
        events.add(new PlanEvent.StepRemoved(new StepId("a"), "mended"));
        events.add(new PlanEvent.ProviderChanged("one", "two", "reset", 1));

        assertThat(events)
                .extracting(PlanEventTest::kind)
                .containsExactly(
                        "progress reading",
                        "progress matching",
                        "progress proposing",
                        "outline Title",
                        "step 0",
                        "progress scheduling",
                        "complete plan-1",
                        "revised mended",
                        "removed a",
                        "provider two");
    }
}
