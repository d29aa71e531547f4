package dev.planwright.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.check.RequestLimits;
import dev.planwright.domain.contract.ScriptedProposer;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Repair;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.port.out.Budget;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Plans as weak models write them. */
class CraftOfModelsTest {
    private static final String TASK = "Bring checkout 2.4 to production";
    private static final List<StepDraft> LATE = List.of(
            step("build", "Build checkout 2.4"),
            step("deploy", "Deploy checkout 2.4 to production", "build"),
            step("smoke", "Run smoke tests", "deploy"),
            step("test", "Run integration tests", "smoke"),
            step("tell", "Tell the users", "test"));

    private static StepDraft step(String id, String name, String... after) {
        return StepDraft.builder(id, name)
                .description("How to: " + name)
                .risks(List.of("Risk of: " + name))
                .rollback(Optional.of("Undo of: " + name))
                .dependencies(after)
                .build();
    }

    private static Plan plan(PlanRequest request) {
        EngineSettings settings = new EngineSettings(
                WorkingTime.DEFAULT, RequestLimits.DEFAULT, 60, Budget.DEFAULT, () -> Instant.EPOCH, () -> "plan-1");
        return new PlanningService(List.of(ScriptedProposer.finishing(LATE)), settings)
                .plan(request, PlanListener.NONE)
                .fold(PlanOutcome.Planned::plan, needed -> {
                    throw new AssertionError(needed);
                });
    }

    private static List<String> ids(Plan plan) {
        return plan.steps().stream().map(step -> step.id().value()).toList();
    }

    @Test
    void testsComeBeforeTheChangeThatTheyGuard() {
        Plan plan = plan(PlanRequest.of(TASK));

        assertThat(ids(plan)).containsExactly("build", "test", "deploy", "smoke", "tell");
        assertThat(plan.steps().get(4).dependencies())
                .extracting(id -> id.value())
                .containsExactlyInAnyOrder("test", "smoke");
        assertThat(plan.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.code()).isEqualTo(FindingCode.LATE_STEP);
            assertThat(repair.before()).isEqualTo("smoke");
            assertThat(repair.after()).isEqualTo("build");
        });
    }

    @Test
    void whoDemandsThemAfterwardsGetsThemAfterwards() {
        PlanContext context =
                PlanContext.EMPTY.with("constraints", ContextValue.of("Run integration tests after the deployment"));

        Plan plan = plan(PlanRequest.of(TASK, context));

        assertThat(ids(plan)).containsExactly("build", "deploy", "smoke", "test", "tell");
        assertThat(plan.repairs()).extracting(Repair::code).doesNotContain(FindingCode.LATE_STEP);
    }

    @Test
    void strictModeMendsNothing() {
        PlanOptions strict = new PlanOptions(
                List.of(),
                true,
                java.util.OptionalInt.empty(),
                Optional.empty(),
                java.util.OptionalInt.empty(),
                Optional.empty());

        Plan plan = plan(new PlanRequest(TASK, PlanContext.EMPTY, strict, Optional.empty()));

        assertThat(plan.repairs()).isEmpty();
        assertThat(plan.findings()).extracting(Finding::code).contains(FindingCode.LATE_STEP);
    }
}
