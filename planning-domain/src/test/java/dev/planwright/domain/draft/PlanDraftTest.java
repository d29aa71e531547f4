package dev.planwright.domain.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.check.RequestLimits;
import dev.planwright.domain.plan.Level;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.ParentStep;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.service.EngineSettings;
import dev.planwright.domain.service.ReviewService;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanDraftTest {
    private static final PlanDraft FULL = new PlanDraft(
            "Upgrade",
            "In place",
            List.of(step("a"), step("b", "a"), step("c", "a", "b"), step("d", "c")),
            List.of("access"),
            List.of("it answers"),
            List.of("nobody else changes it"),
            List.of("which version?"),
            List.of(new RiskDraft(
                    Optional.of("a"), "loss", Optional.of(Level.LOW), Optional.of(Level.HIGH), Optional.of("copy"))),
            List.of(JsonPointer.ofDotted("used.place")),
            List.of("upgrade-database"),
            true);

    private static StepDraft step(String id, String... dependencies) {
        return StepDraft.builder(id, "Upgrade part " + id)
                .dependencies(dependencies)
                .build();
    }

    private static Plan scheduled(PlanDraft draft) {
        EngineSettings settings = new EngineSettings(
                WorkingTime.DEFAULT, RequestLimits.DEFAULT, 60, InstantSource.fixed(Instant.EPOCH), () -> "plan-1");
        PlanRequest request = PlanRequest.of("Upgrade it", PlanContext.EMPTY)
                .withParent(ParentStep.numbered("Move the shop", OptionalInt.empty()));
        return new ReviewService(settings).schedule(request, draft);
    }

    @Test
    void saysTheSameAsItsPlanButForWhatWasUsed() {
        PlanDraft again = PlanDraft.of(scheduled(FULL));

        assertThat(again.usedContext()).isEmpty();
        assertThat(new PlanDraft(
                        again.title(),
                        again.description(),
                        again.steps(),
                        again.prerequisites(),
                        again.successCriteria(),
                        again.assumptions(),
                        again.openQuestions(),
                        again.riskRegister(),
                        FULL.usedContext(),
                        again.playbooks(),
                        again.roundTheClock()))
                .isEqualTo(FULL);
        assertThat(PlanDraft.of(scheduled(PlanDraft.ofSteps(FULL.steps()))).roundTheClock())
                .isFalse();
    }

    @Test
    void stepsAndQuestionsChangeAlone() {
        assertThat(FULL.withSteps(List.of()).steps()).isEmpty();
        assertThat(FULL.withSteps(List.of()).withSteps(FULL.steps())).isEqualTo(FULL);
        assertThat(FULL.withOpenQuestions(List.of()).openQuestions()).isEmpty();
        assertThat(FULL.withOpenQuestions(List.of()).withOpenQuestions(FULL.openQuestions()))
                .isEqualTo(FULL);
    }

    @Test
    void whatWaitedForAStepThatIsGoneWaitsForWhatThatOneWaitedFor() {
        assertThat(WithoutSteps.of(FULL.steps(), Set.of("b", "c"))).containsExactly(step("a"), step("d", "a"));
        assertThat(WithoutSteps.of(FULL.steps(), Set.of("a")))
                .containsExactly(step("b"), step("c", "b"), step("d", "c"));
        assertThat(WithoutSteps.of(FULL.steps(), Set.of())).isEqualTo(FULL.steps());
    }

    @Test
    void aPlanKnowsItsStepsAndItsParent() {
        Plan plan = scheduled(FULL);

        assertThat(plan.step(new StepId("b"))).contains(step("b", "a").toStep());
        assertThat(plan.step(new StepId("x"))).isEmpty();
        assertThat(plan.parent().orElseThrow().task()).isEqualTo("Move the shop");
        assertThat(plan.hasErrors()).isFalse();
    }
}
