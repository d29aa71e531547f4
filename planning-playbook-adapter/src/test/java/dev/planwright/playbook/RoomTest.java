package dev.planwright.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.constraint.Demand;
import dev.planwright.domain.contract.RecordingListener;
import dev.planwright.domain.contract.TestTasks;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.PlanRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final String TASK = "The checkout service is down";

    private static PlanDraft plan(Demand... demands) {
        List<Constraint> constraints = Stream.of(demands)
                .map(demand -> new Constraint(JsonPointer.ROOT, "/task_description", "", demand))
                .toList();
        ProposalTask task = TestTasks.fresh(PlanRequest.of(TASK), constraints);
        DraftEnd end = new PlaybookPlanProposer(Playbooks.bundled()).propose(task, new RecordingListener());
        return ((DraftEnd.Finished) end).draft();
    }

    private static List<String> ids(PlanDraft plan) {
        return plan.steps().stream().map(StepDraft::id).toList();
    }

    @Test
    void withRoomEveryStepIsThere() {
        PlanDraft plan = plan(new Demand.AtMostSteps(30));

        assertThat(ids(plan)).contains("fix-cause", "hold-review");
        assertThat(plan.assumptions()).noneMatch(sentence -> sentence.contains("left for later"));
    }

    @Test
    void optionalStepsAreLeftForLaterWhereTooManyWouldBe() {
        PlanDraft plan = plan(new Demand.AtMostSteps(12));

        assertThat(ids(plan)).hasSizeLessThanOrEqualTo(12).doesNotContain("fix-cause", "hold-review");
        assertThat(plan.assumptions())
                .anySatisfy(
                        sentence -> assertThat(sentence).contains("left for later: Fix the cause and test the fix"));
    }

    @Test
    void optionalStepsAreLeftForLaterWhereTimeIsShort() {
        Duration limit = Duration.ofHours(3);

        assertThat(ids(plan(new Demand.FinishWithin(limit, limit)))).doesNotContain("fix-cause", "hold-review");
        assertThat(ids(plan(new Demand.FinishWithin(limit.multipliedBy(20), limit.multipliedBy(20)))))
                .contains("fix-cause");
    }

    @Test
    void aSinglePersonNeedsMoreTime() {
        Duration limit = Duration.ofHours(10);

        assertThat(ids(plan(new Demand.FinishWithin(limit, limit)))).contains("fix-cause");
        assertThat(ids(plan(new Demand.FinishWithin(limit, limit), new Demand.TeamOf(1))))
                .doesNotContain("fix-cause");
    }
}
