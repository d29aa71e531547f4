package dev.planwright.domain.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.domain.check.RequestLimits;
import dev.planwright.domain.contract.TestSettings;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.plan.Attempt;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.port.out.Budget;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final PlanRequest TASK = PlanRequest.of("Upgrade PostgreSQL 12 to 15");

    private Instant now = Instant.parse("2026-01-05T09:00:00Z");
    private final List<Budget> seen = new ArrayList<>();

    private PlanProposer spending(String name, long tokens, Duration time, DraftEnd end) {
        return new PlanProposer() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public DraftEnd propose(ProposalTask task, DraftListener listener) {
                seen.add(task.budget());
                now = now.plus(time);
                listener.onAttempt(new Attempt(name, "", "reset", tokens - 1, 1, time));
                return end;
            }
        };
    }

    private Plan plan(Budget budget, PlanProposer... proposers) {
        EngineSettings settings =
                new EngineSettings(WorkingTime.DEFAULT, RequestLimits.DEFAULT, 60, budget, () -> now, () -> "plan-1");
        return ((PlanOutcome.Planned) new PlanningService(List.of(proposers), settings).plan(TASK, PlanListener.NONE))
                .plan();
    }

    @Test
    void eachCallIsToldWhatIsLeft() {
        StepDraft step = StepDraft.builder("a", "A").build();
        PlanProposer last = new PlanProposer() {
            @Override
            public String name() {
                return "last";
            }

            @Override
            public DraftEnd propose(ProposalTask task, DraftListener listener) {
                seen.add(task.budget());
                listener.onStep(step);
                return new DraftEnd.Finished(PlanDraft.ofSteps(List.of(step)));
            }
        };

        Plan plan = plan(
                new Budget(1_000, Duration.ofSeconds(60)),
                spending("first", 300, Duration.ofSeconds(10), new DraftEnd.BrokenOff("refused")),
                last);

        assertThat(seen)
                .containsExactly(new Budget(1_000, Duration.ofSeconds(60)), new Budget(700, Duration.ofSeconds(50)));
        assertThat(plan.provenance().attempts()).extracting(Attempt::outcome).containsExactly("reset", "finished");
    }

    @Test
    void nobodyIsAskedOnceTheTokensAreSpent() {
        PlanProposer first = spending("first", 1_000, Duration.ZERO, new DraftEnd.BrokenOff("reset"));
        PlanProposer second = spending("second", 1, Duration.ZERO, new DraftEnd.BrokenOff("reset"));

        assertThatThrownBy(() -> plan(new Budget(1_000, Duration.ofMinutes(1)), first, second))
                .isInstanceOfSatisfying(PlanningException.class, error -> {
                    assertThat(error.error()).isEqualTo(PlanningError.PROPOSERS_FAILED);
                    assertThat(error).hasMessageContaining("the budget of 1,000 tokens and 60 s is used up");
                });
        assertThat(seen).hasSize(1);
    }

    @Test
    void whoCostsNothingIsAskedAllTheSame() {
        StepDraft step = StepDraft.builder("a", "A").build();
        PlanProposer free = new PlanProposer() {
            @Override
            public String name() {
                return "free";
            }

            @Override
            public boolean isFree() {
                return true;
            }

            @Override
            public DraftEnd propose(ProposalTask task, DraftListener listener) {
                listener.onStep(step);
                return new DraftEnd.Finished(PlanDraft.ofSteps(List.of(step)));
            }
        };

        Plan plan = plan(
                new Budget(1_000, Duration.ofMinutes(1)),
                spending("first", 1_000, Duration.ofMinutes(2), new DraftEnd.BrokenOff("stall")),
                free);

        assertThat(plan.provenance().planner()).isEqualTo("free");
        assertThat(seen).hasSize(1);
    }

    @Test
    void nobodyIsAskedOnceTheTimeIsOver() {
        PlanProposer first = spending("first", 1, Duration.ofMinutes(2), new DraftEnd.BrokenOff("stall"));

        assertThatThrownBy(() -> plan(new Budget(1_000, Duration.ofMinutes(1)), first, first))
                .hasMessageContaining("is used up");
        assertThat(seen).hasSize(1);
    }

    @Test
    void secretsReachNoProposerAndThePlanSaysSo() {
        List<String> heard = new ArrayList<>();
        StepDraft step = StepDraft.builder("a", "A").build();
        PlanProposer curious = new PlanProposer() {
            @Override
            public String name() {
                return "curious";
            }

            @Override
            public DraftEnd propose(ProposalTask task, DraftListener listener) {
                heard.add(task.request().toString());
                listener.onStep(step);
                return new DraftEnd.Finished(PlanDraft.ofSteps(List.of(step)));
            }
        };
        PlanOutcome outcome = new PlanningService(List.of(curious), TestSettings.SETTINGS)
                .plan(PlanRequest.of(TASK.task(), PlanContext.of("password", "hunter2")), PlanListener.NONE);

        Plan plan = ((PlanOutcome.Planned) outcome).plan();
        assertThat(heard).singleElement().satisfies(said -> assertThat(said).doesNotContain("hunter2"));
        assertThat(plan.request().toString()).doesNotContain("hunter2");
        assertThat(plan.findings()).extracting(finding -> finding.code().code()).contains("secret_masked");
    }
}
