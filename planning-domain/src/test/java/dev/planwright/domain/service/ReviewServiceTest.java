package dev.planwright.domain.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.domain.check.RequestLimits;
import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.RiskDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.error.Problem;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Risk;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.in.PlanReviewer;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewServiceTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final PlanReviewer REVIEWER = new ReviewService(new EngineSettings(
            WorkingTime.DEFAULT, RequestLimits.DEFAULT, 60, InstantSource.fixed(NOW), () -> "plan-7"));
    private static final PlanRequest REQUEST = PlanRequest.of("Upgrade PostgreSQL");

    private static StepDraft step(String id, String... before) {
        return StepDraft.builder(id, "Upgrade part " + id)
                .estimate(EstimateDraft.exactly(Duration.ofHours(3)))
                .dependencies(before)
                .build();
    }

    @Test
    void schedulesAPlanFromOutsideInTopologicalOrder() {
        Plan plan = REVIEWER.schedule(REQUEST, PlanDraft.ofSteps(List.of(step("b", "a"), step("a"))));

        assertThat(plan.steps()).extracting(step -> step.id().value()).containsExactly("a", "b");
        assertThat(plan.schedule().likely()).hasHours(6);
        assertThat(plan.id()).isEqualTo("plan-7");
        assertThat(plan.hasErrors()).isFalse();
        assertThat(plan.parent()).isEmpty();
        assertThat(plan.step(new StepId("b"))).hasValue(plan.steps().get(1));
        assertThat(plan.step(new StepId("x"))).isEmpty();
        assertThat(plan.revision()).isEqualTo(1);
        assertThat(plan.provenance().planner()).isEqualTo("document");
        assertThat(plan.provenance().createdAt()).isEqualTo(NOW);
        assertThat(plan.outline().title()).isEqualTo("Upgrade PostgreSQL");
        assertThat(plan.repairs()).isEmpty();
        assertThat(plan.findings()).extracting(Finding::code).containsExactly(FindingCode.ORDER);
    }

    @Test
    void refusesToScheduleWhatHasErrorsAndMendsNothing() {
        PlanDraft cyclic = PlanDraft.ofSteps(List.of(step("a", "b"), step("b", "a"), step("b")));

        assertThatThrownBy(() -> REVIEWER.schedule(REQUEST, cyclic))
                .isInstanceOfSatisfying(PlanningException.class, error -> {
                    assertThat(error.error()).isEqualTo(PlanningError.INVALID_PLAN);
                    assertThat(error.problems())
                            .extracting(Problem::pointer)
                            .containsExactly("/steps/2/id", "/steps/0/dependencies");
                });
    }

    @Test
    void takesTeamAndDeadlineFromTheOptionsBeforeTheContext() {
        PlanContext context = PlanContext.of("timeline", "1 hour").with("team_size", ContextValue.of(1));
        PlanDraft draft = PlanDraft.ofSteps(List.of(step("a"), step("b"), step("c", "a", "b")));

        Plan byContext = REVIEWER.schedule(PlanRequest.of("Upgrade", context), draft);
        Plan byOptions = REVIEWER.schedule(
                PlanRequest.of(
                        "Upgrade", context, PlanOptions.NONE.withTeamSize(2).withDeadline("2 days")),
                draft);

        assertThat(byContext.hasErrors()).isTrue();
        assertThat(byContext.schedule().teamDuration()).hasValue(Duration.ofHours(9));
        assertThat(byContext.schedule().fitsDeadline()).hasValue(false);
        assertThat(byContext.findings()).extracting(Finding::code).contains(FindingCode.DEADLINE_MISSED);
        assertThat(byOptions.schedule().teamDuration()).hasValue(Duration.ofHours(6));
        assertThat(byOptions.schedule().deadline()).hasValue(Duration.ofHours(16));
        assertThat(byOptions.schedule().fitsDeadline()).hasValue(true);
    }

    @Test
    void countsStepsAgainstTheLimitForPlansFromOutside() {
        List<StepDraft> steps = new ArrayList<>();
        for (int place = 0; place <= PlanReviewer.MAX_STEPS; place++) {
            steps.add(place == 0 ? step("s0") : step("s" + place, "s" + (place - 1)));
        }

        assertThat(REVIEWER.check(REQUEST, PlanDraft.ofSteps(steps)))
                .extracting(Finding::message)
                .containsExactly("the plan has 10,001 steps; at most 10,000 are allowed");
        assertThat(REVIEWER.check(REQUEST, PlanDraft.ofSteps(steps.subList(0, PlanReviewer.MAX_STEPS))))
                .isEmpty();
        PlanRequest fewer = PlanRequest.of("Upgrade", PlanContext.EMPTY, PlanOptions.NONE.withMaxSteps(2));
        assertThat(REVIEWER.check(fewer, PlanDraft.ofSteps(steps.subList(0, 3))))
                .extracting(Finding::code)
                .containsExactly(FindingCode.TOO_MANY_STEPS);
    }

    @Test
    void keepsRisksButNoReferenceToAStepThatThereIsNot() {
        PlanDraft draft = PlanDraft.ofSteps(List.of(step("a")));
        PlanDraft risky = new PlanDraft(
                "Title",
                "Overview",
                draft.steps(),
                List.of("access"),
                List.of("it answers"),
                List.of("it is small"),
                List.of("when?"),
                List.of(risk("a"), risk("gone"), risk("not legal")),
                List.of(),
                List.of("playbook"),
                true);

        Plan plan = REVIEWER.schedule(REQUEST, risky);

        assertThat(plan.outline().riskRegister())
                .extracting(Risk::stepId)
                .containsExactly(Optional.of(new StepId("a")), Optional.empty(), Optional.empty());
        assertThat(plan.schedule().calendar().code()).isEqualTo("continuous");
        assertThat(PlanDraft.of(plan).title()).isEqualTo("Title");
        assertThat(PlanDraft.of(plan).roundTheClock()).isTrue();
        assertThat(PlanDraft.of(plan).playbooks()).containsExactly("playbook");
        assertThat(PlanDraft.of(plan).prerequisites()).containsExactly("access");
        assertThat(PlanDraft.of(plan).openQuestions()).containsExactly("when?");
    }

    private static RiskDraft risk(String stepId) {
        return new RiskDraft(Optional.of(stepId), "loss", Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void aContextOfAnyDepthDoesNotOverflowTheStack() {
        ContextValue deep = ContextValue.of("bottom");
        for (int level = 0; level < 50_000; level++) {
            deep = new ContextValue.Items(List.of(deep));
        }
        PlanRequest request = PlanRequest.of("Upgrade", PlanContext.EMPTY.with("deep", deep));

        assertThat(REVIEWER.check(request, PlanDraft.ofSteps(List.of(step("a")))))
                .isEmpty();
        assertThatThrownBy(() -> REVIEWER.schedule(request, PlanDraft.ofSteps(List.of())))
                .isInstanceOf(PlanningException.class);
    }
}
