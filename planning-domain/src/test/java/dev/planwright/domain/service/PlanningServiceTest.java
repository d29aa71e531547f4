package dev.planwright.domain.service;

import static dev.planwright.domain.contract.TestSettings.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.domain.contract.StreamClient;
import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.plan.ConstraintResult;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanningServiceTest {
    private static final PlanRequest TASK = PlanRequest.of("Upgrade PostgreSQL 12 to 15");

    /** Says given steps, then ends as told. */
    private record Scripted(String name, List<StepDraft> steps, DraftEnd end) implements PlanProposer {
        @Override
        public DraftEnd propose(ProposalTask task, DraftListener listener) {
            if (task.mode() instanceof ProposalTask.Patch) {
                return new DraftEnd.Declined("no patches", List.of());
            }
            listener.onHead("Title", "Overview");
            for (StepDraft step : steps) {
                if (listener.isCancelled()) {
                    return new DraftEnd.BrokenOff("cancelled");
                }
                listener.onStep(step);
            }
            return end;
        }
    }

    private static Scripted finishing(List<StepDraft> steps) {
        return new Scripted("first", steps, new DraftEnd.Finished(PlanDraft.ofSteps(steps)));
    }

    private static List<StepDraft> chain(int size) {
        List<StepDraft> steps = new ArrayList<>();
        for (int place = 0; place < size; place++) {
            StepDraft.Builder step = StepDraft.builder("s" + place, "Upgrade part number " + place)
                    .estimate(EstimateDraft.exactly(Duration.ofHours(1)));
            steps.add((place == 0 ? step : step.dependencies("s" + (place - 1))).build());
        }
        return steps;
    }

    private static Plan plan(PlanRequest request, PlanListener listener, PlanProposer... proposers) {
        return new PlanningService(List.of(proposers), SETTINGS)
                .plan(request, listener)
                .fold(PlanOutcome.Planned::plan, needed -> {
                    throw new AssertionError("asks back: " + needed.questions());
                });
    }

    @Test
    void theStreamAddsUpToThePlanWhateverAProposerSays() {
        String[] ids = {"a", "b", "c", "d e", "", "f", "a"};
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<StepDraft> steps = new ArrayList<>();
            for (int k = 1 + random.nextInt(9); k > 0; k--) {
                steps.add(StepDraft.builder(ids[random.nextInt(ids.length)], random.nextInt(5) == 0 ? "" : "Work " + k)
                        .dependencies(List.of(ids[random.nextInt(ids.length)], ids[random.nextInt(ids.length)]))
                        .build());
            }
            StreamClient client = new StreamClient();

            Plan plan = plan(TASK, client, finishing(steps));

            assertThat(client.steps()).as("seed %d", seed).isEqualTo(plan.steps());
            assertThat(client.events()).endsWith(new PlanEvent.Completed(plan));
        }
    }

    @Test
    void theHeadThatWasStreamedIsThePlans() {
        Plan plan = plan(TASK, PlanListener.NONE, finishing(chain(2)));

        assertThat(plan.outline().title()).isEqualTo("Title");
        assertThat(plan.outline().description()).isEqualTo("Overview");
    }

    @Test
    void theNextProposerGoesOnAfterEveryFinishedStep() {
        List<StepDraft> all = chain(8);
        for (int kept = 1; kept < all.size(); kept++) {
            Scripted breaking = new Scripted("first", all.subList(0, kept), new DraftEnd.BrokenOff("reset"));
            Scripted second = new Scripted("second", all, new DraftEnd.Finished(PlanDraft.ofSteps(all)));
            StreamClient client = new StreamClient();

            Plan plan = plan(TASK, client, breaking, second);

            assertThat(plan.steps())
                    .extracting(step -> step.id().value())
                    .containsExactlyElementsOf(all.stream().map(StepDraft::id).toList());
            assertThat(client.events())
                    .filteredOn(PlanEvent.StepProposed.class::isInstance)
                    .hasSize(8);
            assertThat(client.events()).contains(new PlanEvent.ProviderChanged("first", "second", "reset", kept));
        }
    }

    @Test
    void aPlanThatNobodyFinishesIsAnErrorThatCarriesItsSteps() {
        Scripted breaking = new Scripted("first", chain(3), new DraftEnd.BrokenOff("stall"));

        assertThatThrownBy(() -> plan(TASK, PlanListener.NONE, breaking))
                .isInstanceOfSatisfying(PlanningException.class, error -> {
                    assertThat(error.error()).isEqualTo(PlanningError.PROPOSERS_FAILED);
                    assertThat(error.draft())
                            .hasValueSatisfying(
                                    draft -> assertThat(draft.steps()).hasSize(3));
                });
    }

    @Test
    void saysHonestlyThatNobodyKnowsTheTask() {
        Scripted declining =
                new Scripted("first", List.of(), new DraftEnd.Declined("no playbook fits", List.of("bake: Bake")));

        assertThatThrownBy(() -> plan(TASK, PlanListener.NONE, declining))
                .isInstanceOfSatisfying(PlanningException.class, error -> {
                    assertThat(error.error()).isEqualTo(PlanningError.NO_PLANNER_FOR_TASK);
                    assertThat(error.suggestions()).containsExactly("bake: Bake");
                });
    }

    @Test
    void strictModeRefusesWhatARuleWouldMend() {
        List<StepDraft> cyclic = List.of(
                StepDraft.builder("a", "One").dependencies("b").build(),
                StepDraft.builder("b", "Two").dependencies("a").build());
        PlanRequest strict = PlanRequest.of(TASK.task(), PlanContext.EMPTY, PlanOptions.NONE.withStrict(true));

        assertThatThrownBy(() -> plan(strict, PlanListener.NONE, finishing(cyclic)))
                .hasMessageContaining("a -> b -> a");
        assertThat(plan(TASK, PlanListener.NONE, finishing(cyclic)).repairs()).isNotEmpty();
    }

    @Test
    void aCancelledListenerEndsThePlanning() {
        PlanListener impatient = new PlanListener() {
            @Override
            public void on(PlanEvent event) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> plan(TASK, impatient, finishing(chain(3))))
                .isInstanceOfSatisfying(
                        PlanningException.class,
                        error -> assertThat(error.error()).isEqualTo(PlanningError.CANCELLED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Deploy the thing", "Fix it", "Help", "Please deploy", "Make it work", "Update the system", "???"
            })
    void asksBackWhenATaskSaysNothing(String task) {
        PlanOutcome outcome = new PlanningService(List.of(), SETTINGS).plan(PlanRequest.of(task), PlanListener.NONE);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PlanOutcome.NeedsInput.class,
                        needed -> assertThat(needed.questions()).hasSizeBetween(1, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Upgrade PostgreSQL 12 to 15",
                "Deploy application update",
                "Set up monitoring for the application",
                "Troubleshoot database performance issues",
                "Migrate from monolith to microservices",
                "Datenbank umziehen"
            })
    void plansATaskThatIsShortButConcrete(String task) {
        assertThat(plan(PlanRequest.of(task), PlanListener.NONE, finishing(chain(2)))
                        .steps())
                .hasSize(2);
    }

    @Test
    void readsTeamDeadlineAndConstraintsFromTheContext() {
        PlanContext context = PlanContext.of("timeline", "1 day")
                .with("team_size", ContextValue.of(2))
                .with("downtime_allowed", ContextValue.of(false))
                .with("mood", ContextValue.of("purple"))
                .with(
                        "constraints",
                        new ContextValue.Items(List.of(
                                ContextValue.of("Do not reboot any node."),
                                ContextValue.of("Colours should please the eye of the tiger"))));

        Plan plan = plan(PlanRequest.of(TASK.task(), context), PlanListener.NONE, finishing(chain(9)));

        assertThat(plan.schedule().teamSize()).hasValue(2);
        assertThat(plan.schedule().deadline()).hasValue(Duration.ofHours(8));
        assertThat(plan.schedule().fitsDeadline()).hasValue(false);
        assertThat(plan.constraints())
                .extracting(ConstraintResult::path)
                .containsExactly(
                        "/context/timeline",
                        "/context/team_size",
                        "/context/downtime_allowed",
                        "/context/constraints/0",
                        "/context/constraints/1");
        assertThat(plan.unusedContext()).containsExactly("/mood");
        assertThat(plan.hasErrors()).isTrue();
    }

    @Test
    void refusesARequestBeyondItsLimits() {
        assertThatThrownBy(() -> plan(PlanRequest.of("x".repeat(10_001)), PlanListener.NONE, finishing(chain(1))))
                .hasMessageContaining("/task_description is 10,001 characters long; at most 10,000 are allowed");
    }

    @Test
    void goesOnFromTheStepsThatWereFinishedBefore() {
        List<StepDraft> whole = chain(4);
        PlanProposer goesOn = new PlanProposer() {
            @Override
            public String name() {
                return "goes on";
            }

            @Override
            public DraftEnd propose(ProposalTask task, DraftListener listener) {
                PlanDraft before = ((ProposalTask.Continue) task.mode()).finished();
                List<StepDraft> rest = whole.subList(before.steps().size(), 4);
                rest.forEach(listener::onStep);
                return new DraftEnd.Finished(PlanDraft.ofSteps(rest));
            }
        };
        List<PlanEvent> events = new ArrayList<>();

        PlanOutcome outcome = new PlanningService(List.of(goesOn), SETTINGS)
                .resume(TASK, PlanDraft.ofSteps(whole.subList(0, 2)), events::add);

        assertThat(((PlanOutcome.Planned) outcome).plan().steps())
                .extracting(step -> step.id().value())
                .containsExactly("s0", "s1", "s2", "s3");
        assertThat(events).filteredOn(PlanEvent.StepProposed.class::isInstance).hasSize(4);
    }
}
