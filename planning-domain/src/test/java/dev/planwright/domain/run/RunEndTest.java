package dev.planwright.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.check.RequestLimits;
import dev.planwright.domain.contract.ScriptedProposer;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.service.EngineSettings;
import dev.planwright.domain.service.PlanningService;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunEndTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final List<StepDraft> STEPS =
            List.of(StepDraft.builder("a", "Upgrade it").build());
    private static final PlanDraft DRAFT = PlanDraft.ofSteps(STEPS);
    private static final RunEnd PLANNED = new RunEnd.Planned(plan());
    private static final RunEnd NEEDS_INPUT = new RunEnd.NeedsInput("Too vague", List.of("Where?"));
    private static final RunEnd FAILED =
            new RunEnd.Failed(new PlanningException(PlanningError.PROPOSERS_FAILED, "It broke off").withDraft(DRAFT));
    private static final RunEnd STOPPED = new RunEnd.Stopped(StopReason.TIME_LIMIT, Optional.of(DRAFT));

    private static Plan plan() {
        EngineSettings settings = new EngineSettings(
                WorkingTime.DEFAULT, RequestLimits.DEFAULT, 60, InstantSource.fixed(NOW), () -> "plan-1");
        PlanOutcome outcome = new PlanningService(List.of(ScriptedProposer.finishing(STEPS)), settings)
                .plan(PlanRequest.of("Upgrade PostgreSQL"));
        return outcome.fold(PlanOutcome.Planned::plan, needsInput -> {
            throw new AssertionError(needsInput.questions());
        });
    }

    private static String kind(RunEnd end) {
        return end.fold(
                planned -> planned.plan().id(),
                needsInput -> needsInput.reason(),
                failed -> failed.error().getMessage(),
                stopped -> stopped.reason().code());
    }

    private static String kind(RunStart start) {
        return start.fold(RunStart.Started::planId, busy -> "busy " + busy.atOnce(), RunStart.Conflict::why);
    }

    @Test
    void answersByKind() {
        assertThat(List.of(PLANNED, NEEDS_INPUT, FAILED, STOPPED))
                .extracting(end -> kind(end))
                .containsExactly("plan-1", "Too vague", "It broke off", "time_limit");
        assertThat(kind(new RunStart.Started("plan-1", true))).isEqualTo("plan-1");
        assertThat(kind(new RunStart.Busy(7))).isEqualTo("busy 7");
        assertThat(kind(new RunStart.Conflict("why"))).isEqualTo("why");
    }

    @Test
    void whatBrokeOffHasADraftAndWhatIsDoneAPlan() {
        assertThat(List.of(PLANNED, NEEDS_INPUT, FAILED, STOPPED))
                .extracting(RunEnd::draft)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(DRAFT), Optional.of(DRAFT));
        assertThat(PLANNED.planMade()).contains(plan());
        assertThat(STOPPED.planMade()).isEmpty();
    }

    @Test
    void aFurtherAttemptKeepsThePlanUntilThereIsAnother() {
        StoredRun run = StoredRun.beginning("plan-1", "ann", PlanRequest.of("Upgrade PostgreSQL"), NOW);
        StoredRun planned = run.ended(PLANNED, NOW.plusSeconds(1));
        StoredRun failed = planned.again().ended(FAILED, NOW.plusSeconds(2));

        assertThat(run.isRunning()).isTrue();
        assertThat(planned.isRunning()).isFalse();
        assertThat(planned.again())
                .isEqualTo(new StoredRun(
                        "plan-1",
                        "ann",
                        run.request(),
                        Optional.empty(),
                        NOW,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(plan())));
        assertThat(failed.end()).contains(FAILED);
        assertThat(failed.endedAt()).contains(NOW.plusSeconds(2));
        assertThat(failed.plan()).contains(plan());
        assertThat(run.begunWith(Optional.of(DRAFT)).again().begunWith()).contains(DRAFT);
    }
}
