package dev.planwright.domain.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.domain.contract.ScriptedProposer;
import dev.planwright.domain.contract.StreamClient;
import dev.planwright.domain.contract.TestSettings;
import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.plan.ConstraintResult;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepStatus;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.port.in.Revision;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {
    private static final EngineSettings SETTINGS = TestSettings.SETTINGS.withPlanIds(() -> "plan-new");
    private static final PlanRequest TASK = PlanRequest.of("Upgrade the payments database");
    private static final List<StepDraft> STEPS = List.of(
            step("look", "Check disk space", StepStatus.DONE),
            step("backup", "Back up the payments database", StepStatus.TODO, "look"),
            step("test", "Run a load test", StepStatus.TODO, "backup"),
            step("upgrade", "Upgrade the payments database", StepStatus.TODO, "test"));

    /** Answers each patch with given steps. */
    private record Patcher(List<StepDraft> patch) implements PlanProposer {
        @Override
        public String name() {
            return "model:m1";
        }

        @Override
        public DraftEnd propose(ProposalTask task, DraftListener listener) {
            assertThat(task.mode())
                    .isInstanceOfSatisfying(
                            ProposalTask.Patch.class,
                            mode -> assertThat(mode.findings())
                                    .allSatisfy(finding ->
                                            assertThat(finding.path()).isEqualTo("/feedback")));
            return new DraftEnd.Finished(PlanDraft.ofSteps(patch), Optional.of("v1"));
        }
    }

    private static StepDraft step(String id, String name, StepStatus status, String... after) {
        return StepDraft.builder(id, name)
                .status(status)
                .estimate(EstimateDraft.exactly(Duration.ofHours(1)))
                .dependencies(after)
                .build();
    }

    private static Revision revision(String feedback) {
        return new Revision(TASK, PlanDraft.ofSteps(STEPS), Optional.of("plan-7"), 1, feedback);
    }

    private static Plan revise(Revision revision, PlanListener listener, PlanProposer... proposers) {
        PlanOutcome outcome = new PlanningService(List.of(proposers), SETTINGS).revise(revision, listener);
        return ((PlanOutcome.Planned) outcome).plan();
    }

    private static Plan revise(String feedback, PlanProposer... proposers) {
        return revise(revision(feedback), PlanListener.NONE, proposers);
    }

    private static List<String> ids(Plan plan) {
        return plan.steps().stream().map(step -> step.id().value()).toList();
    }

    @Test
    void aNewStepComesBeforeTheStepThatIsNumberedNotBeforeOneThatIsDone() {
        Plan plan = revise("Tell the partners before step 4");

        assertThat(ids(plan)).containsExactly("look", "backup", "test", "tell-the-partners", "upgrade");
        assertThat(plan.steps().get(0).dependencies()).isEmpty();
        assertThat(plan.request().context().get("feedback").orElseThrow().asText())
                .isEqualTo("Tell the partners before \"Upgrade the payments database\"");
    }

    @Test
    void noStepIsPutBeforeWhatIsDone() {
        Plan plan = revise("Notify the customers before the check of the disk space");

        assertThat(plan.steps().get(0).dependencies()).isEmpty();
    }

    @Test
    void whatOnlyAModelCanDoToAStepIsRefusedWithoutOne() {
        assertThatThrownBy(() -> revise("Step 2 is done. Split step 4."))
                .isInstanceOfSatisfying(
                        PlanningException.class,
                        refused -> assertThat(refused.error()).isEqualTo(PlanningError.NO_PLANNER_FOR_TASK))
                .hasMessageContaining("No rule reads \"Split 'Upgrade the payments database'.\"");
    }

    @Test
    void whatAModelDidToAStepIsNoDemandOnLaterRevisions() {
        Plan plan = revise(
                "Split step 4",
                new Patcher(List.of(
                        step("upgrade", "Upgrade the replica", StepStatus.TODO, "test"),
                        step("switch", "Upgrade the primary", StepStatus.TODO, "upgrade"))));

        assertThat(ids(plan)).containsExactly("look", "backup", "test", "upgrade", "switch");
        assertThat(plan.request().context().get("feedback")).isEmpty();
    }

    @Test
    void aStepThatGoesLeavesItsPlaceToWhatItWaitedFor() {
        Plan plan = revise("Remove the load test");

        assertThat(ids(plan)).containsExactly("look", "backup", "upgrade");
        assertThat(plan.steps().get(2).dependencies())
                .extracting(id -> id.value())
                .containsExactly("backup");
        assertThat(plan.id()).isEqualTo("plan-7");
        assertThat(plan.revision()).isEqualTo(2);
        assertThat(plan.provenance().planner()).isEqualTo("feedback");
    }

    @Test
    void tellsWhatNoLongerGuardsTheUpgrade() {
        Plan plan = revise("Remove the backup");

        assertThat(plan.findings())
                .filteredOn(finding -> finding.code() == FindingCode.GUARD_REMOVED)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.stepId()).contains("upgrade");
                    assertThat(finding.message())
                            .contains("Back up the payments database", "a backup", "Upgrade the payments database");
                });
        assertThat(revise("Step 2 is done").findings())
                .noneMatch(finding -> finding.code() == FindingCode.GUARD_REMOVED);
    }

    @Test
    void whatGuardedAChangeThatGoesTooIsNotMissed() {
        assertThat(revise("Remove the backup. Remove step 4").findings())
                .noneMatch(finding -> finding.code() == FindingCode.GUARD_REMOVED);
    }

    @Test
    void aWishThatReadsAsAConstraintIsKeptByRuleAndStandsInTheContext() {
        Plan plan = revise("Notify the customers before the upgrade of the payments database.");

        assertThat(plan.constraints())
                .singleElement()
                .satisfies(result -> assertThat(result.status()).isEqualTo(ConstraintResult.Status.SATISFIED));
        assertThat(plan.steps()).anySatisfy(step -> assertThat(step.name()).containsIgnoringCase("notify"));
        assertThat(plan.request().context().get("feedback")).isPresent();

        Plan next = revise(Revision.of(plan, "Run a load test takes 2 hours"), PlanListener.NONE);
        assertThat(next.revision()).isEqualTo(3);
        assertThat(next.constraints())
                .singleElement()
                .satisfies(result -> assertThat(result.status()).isEqualTo(ConstraintResult.Status.SATISFIED));
    }

    @Test
    void aProposerChangesStepsButNoneThatIsDone() {
        StepDraft renamed = step("look", "Changed", StepStatus.TODO);
        StepDraft better = step("backup", "Back up the database to the second region", StepStatus.TODO, "look");

        Plan plan = revise("We moved to another region", new Patcher(List.of(renamed, better)));

        assertThat(plan.steps()).extracting(Step::name).startsWith("Check disk space", better.name());
        assertThat(plan.steps().get(0).status()).isEqualTo(StepStatus.DONE);
        assertThat(plan.provenance().model()).contains("m1");
        assertThat(plan.provenance().promptVersion()).contains("v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The load must cover refunds", "The load must use refunds"})
    void whoSaysTheSameAgainHasNotChangedThePlan(String wish) {
        Patcher copying = new Patcher(List.of(STEPS.get(2)));

        assertThatThrownBy(() -> revise(wish, copying))
                .isInstanceOfSatisfying(
                        PlanningException.class,
                        refused -> assertThat(refused.error()).isEqualTo(PlanningError.PROPOSERS_FAILED))
                .hasMessageContaining("model:m1 (it changes nothing)");
    }

    @Test
    void aWishIsPutToTheProposerAsAnErrorOfTheStepsThatItIsAbout() {
        List<Optional<String>> steps = new ArrayList<>();
        PlanProposer listening = new PlanProposer() {
            @Override
            public String name() {
                return "model:m1";
            }

            @Override
            public DraftEnd propose(ProposalTask task, DraftListener listener) {
                ((ProposalTask.Patch) task.mode()).findings().forEach(finding -> steps.add(finding.stepId()));
                return new DraftEnd.Finished(PlanDraft.ofSteps(
                        List.of(step("test", "Run a load test of refunds", StepStatus.TODO, "backup"))));
            }
        };

        Plan plan = revise("The load must cover refunds", listening);

        assertThat(steps).containsExactly(Optional.of("test"));
        assertThat(plan.steps().get(2).name()).isEqualTo("Run a load test of refunds");
    }

    @Test
    void aSecretInAWishReachesNoProposer() {
        String key = "sk-" + "abcdefghij0123456789";
        Patcher patcher = new Patcher(List.of(step("backup", "Back up", StepStatus.TODO, "look")));
        List<String> heard = new ArrayList<>();

        Plan plan = revise("We moved to the vault with " + key, new PlanProposer() {
            @Override
            public String name() {
                return patcher.name();
            }

            @Override
            public DraftEnd propose(ProposalTask task, DraftListener listener) {
                ((ProposalTask.Patch) task.mode()).findings().forEach(finding -> heard.add(finding.message()));
                return patcher.propose(task, listener);
            }
        });

        assertThat(heard)
                .singleElement()
                .asString()
                .contains("We moved to the vault")
                .doesNotContain(key);
        assertThat(plan.request().toString()).doesNotContain(key);
    }

    @Test
    void noRuleTouchesAStepThatIsDone() {
        Plan plan = revise("Step 2 is done. Never back up the payments database.");

        assertThat(plan.steps().get(1).name()).isEqualTo("Back up the payments database");
        assertThat(plan.steps().get(1).status()).isEqualTo(StepStatus.DONE);
        assertThat(plan.findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("Never back up"));
    }

    @Test
    void changesThatWouldDoHarmAreDropped() {
        StepDraft loop = step("backup", "Back up", StepStatus.TODO, "upgrade");

        assertThatThrownBy(() -> revise("We moved to another region", new Patcher(List.of(loop))))
                .isInstanceOfSatisfying(
                        PlanningException.class,
                        refused -> assertThat(refused.error()).isEqualTo(PlanningError.PROPOSERS_FAILED))
                .hasMessageContaining("model:m1 (its changes would do harm)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Meh", "Make it better", "It should be faster.", "Improve the plan"})
    void feedbackThatNobodyUnderstandsIsNotLostInSilence(String feedback) {
        assertThatThrownBy(() -> revise(feedback, ScriptedProposer.finishing(STEPS)))
                .isInstanceOfSatisfying(
                        PlanningException.class,
                        refused -> assertThat(refused.error()).isEqualTo(PlanningError.NO_PLANNER_FOR_TASK))
                .hasMessageContaining("No rule reads this feedback");
    }

    @Test
    void aPlanWithErrorsIsNotRevised() {
        List<StepDraft> cycle = List.of(step("a", "A", StepStatus.TODO, "b"), step("b", "B", StepStatus.TODO, "a"));

        assertThatThrownBy(() -> revise(
                        new Revision(TASK, PlanDraft.ofSteps(cycle), Optional.empty(), 1, "Remove step 1"),
                        PlanListener.NONE))
                .isInstanceOfSatisfying(
                        PlanningException.class,
                        refused -> assertThat(refused.error()).isEqualTo(PlanningError.INVALID_PLAN));
    }

    @Test
    void theEventsAddUpToTheRevision() {
        StreamClient client = new StreamClient();
        Plan plan = revise(
                revision(
                        "Remove the load test. The backup takes 4 hours. Notify the customers before the upgrade of the"
                                + " payments database."),
                client);

        assertThat(client.steps()).isEqualTo(plan.steps());
        assertThat(plan.steps())
                .filteredOn(step -> step.id().value().equals("backup"))
                .singleElement()
                .satisfies(step ->
                        assertThat(step.estimate().orElseThrow().likely()).isEqualTo(Duration.ofHours(4)));
    }

    private static PlanProposer ending(String name, DraftEnd end) {
        return new ScriptedEnd(name, end);
    }

    /** Ends each call so, without a step. */
    private record ScriptedEnd(String name, DraftEnd end) implements PlanProposer {
        @Override
        public DraftEnd propose(ProposalTask task, DraftListener listener) {
            return end;
        }
    }

    @Test
    void whoFailsIsNamedWithTheReason() {
        assertThatThrownBy(() -> revise(
                        "We moved to another region",
                        ending("one", new DraftEnd.BrokenOff("rate_limit")),
                        ending("two", new DraftEnd.Questions(List.of("Which?"))),
                        ending("three", new DraftEnd.Declined("no", List.of())),
                        new Patcher(List.of())))
                .isInstanceOfSatisfying(
                        PlanningException.class,
                        refused -> assertThat(refused.error()).isEqualTo(PlanningError.PROPOSERS_FAILED))
                .hasMessageContaining(
                        "these could not change the plan: one (rate_limit), two (it has questions), model:m1 (it changes nothing)");
    }

    @Test
    void theNextProposerIsAskedWhereOneFails() {
        StepDraft better = step("backup", "Back up to the second region", StepStatus.TODO, "look");
        List<PlanEvent> events = new ArrayList<>();

        Plan plan = revise(
                revision("We moved to another region"),
                events::add,
                ending("one", new DraftEnd.BrokenOff("reset")),
                new Patcher(List.of(better)));

        assertThat(plan.steps()).extracting(Step::name).contains(better.name());
        assertThat(plan.provenance().attempts())
                .extracting(attempt -> attempt.provider() + " " + attempt.outcome())
                .containsExactly("one reset", "model finished");
        assertThat(events)
                .filteredOn(PlanEvent.Progress.class::isInstance)
                .extracting(event -> ((PlanEvent.Progress) event).percent())
                .containsExactly(0, 20, 90);
    }

    @Test
    void aPatchThatMendsAsMuchAsItBreaksIsTaken() {
        StepDraft spare = step("spare", "Book a spare region", StepStatus.TODO, "look");

        Plan plan = revise("We moved to another region", new Patcher(List.of(spare)));

        assertThat(ids(plan)).containsExactly("look", "backup", "test", "upgrade", "spare");
    }

    @Test
    void aRevisionIsHeldToTheSameLimits() {
        Revision revision = new Revision(
                PlanRequest.of("x".repeat(10_001)), PlanDraft.ofSteps(STEPS), Optional.empty(), 1, "Remove step 3");

        assertThatThrownBy(() -> revise(revision, PlanListener.NONE))
                .isInstanceOfSatisfying(
                        PlanningException.class,
                        refused -> assertThat(refused.error()).isEqualTo(PlanningError.INVALID_REQUEST));
    }

    @Test
    void aPlanThatHasNoIdYetGetsOne() {
        Revision revision = new Revision(TASK, PlanDraft.ofSteps(STEPS), Optional.empty(), 4, "Remove the load test");

        Plan plan = revise(revision, PlanListener.NONE);

        assertThat(plan.id()).isEqualTo("plan-new");
        assertThat(plan.revision()).isEqualTo(5);
    }

    @Test
    void whatStoodUnderFeedbackBeforeStaysThere() {
        PlanRequest earlier = PlanRequest.of(TASK.task(), PlanContext.of("feedback", "Notify the customers first"));
        Revision revision = new Revision(
                earlier, PlanDraft.ofSteps(STEPS), Optional.empty(), 1, "Take a snapshot before the upgrade.");

        Plan plan = revise(revision, PlanListener.NONE);

        assertThat(plan.request().context().get("feedback").orElseThrow().asText())
                .isEqualTo("Notify the customers first, Take a snapshot before the upgrade.");
        assertThat(plan.constraints()).hasSize(2);
    }

    @Test
    void whoLosesInterestEndsTheRevision() {
        PlanProposer interrupting = new PlanProposer() {
            @Override
            public String name() {
                return "model";
            }

            @Override
            public DraftEnd propose(ProposalTask task, DraftListener listener) {
                assertThat(listener.isCancelled()).isFalse();
                Thread.currentThread().interrupt();
                assertThat(listener.isCancelled()).isTrue();
                return new DraftEnd.BrokenOff("cancelled");
            }
        };

        assertThatThrownBy(() -> revise("We moved to another region", interrupting))
                .isInstanceOfSatisfying(
                        PlanningException.class,
                        error -> assertThat(error.error()).isEqualTo(PlanningError.CANCELLED));
        assertThat(Thread.interrupted()).isTrue();
    }
}
