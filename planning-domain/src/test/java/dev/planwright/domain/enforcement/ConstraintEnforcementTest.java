package dev.planwright.domain.enforcement;

import static dev.planwright.domain.contract.TestSettings.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.domain.check.PlanChecks;
import dev.planwright.domain.constraint.Width;
import dev.planwright.domain.contract.ScriptedProposer;
import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.plan.ConstraintResult;
import dev.planwright.domain.plan.ConstraintResult.Status;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.service.PlanningService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Through the service, so that what is tested is what a caller gets. */
class ConstraintEnforcementTest {
    private static final StepDraft LOOK = step("look", "Check the state of the pods");
    private static final StepDraft PATCH = step("patch", "Patch the deployment", "look");
    private static final StepDraft SCALE = step("scale", "Scale the deployment to 5 replicas", "patch");

    private static StepDraft step(String id, String name, String... dependencies) {
        return StepDraft.builder(id, name)
                .description(name + " as the runbook says.")
                .estimate(EstimateDraft.exactly(Duration.ofMinutes(20)))
                .dependencies(dependencies)
                .build();
    }

    private static PlanRequest request(PlanOptions options, String... constraints) {
        List<ContextValue> sentences =
                Stream.of(constraints).map(ContextValue::of).toList();
        return PlanRequest.of(
                "Upgrade the payment service",
                PlanContext.EMPTY.with("constraints", new ContextValue.Items(sentences)),
                options);
    }

    private static Plan plan(List<StepDraft> steps, String... constraints) {
        PlanOutcome outcome = new PlanningService(List.of(ScriptedProposer.finishing(steps)), SETTINGS)
                .plan(request(PlanOptions.NONE, constraints), PlanListener.NONE);
        return ((PlanOutcome.Planned) outcome).plan();
    }

    private static List<Status> statuses(Plan plan) {
        return plan.constraints().stream().map(ConstraintResult::status).toList();
    }

    private static Step named(Plan plan, String part) {
        return plan.steps().stream()
                .filter(step -> step.name().contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError(part + " is not in " + plan.steps()));
    }

    @Test
    void whatIsDemandedByItsOwnNameIsNotKeptByItsKin() {
        StepDraft verify = step("verify", "Verify that the pods run", "scale");
        StepDraft copy = step("copy", "Fetch the latest backup from storage");

        Plan plan = plan(
                List.of(copy, LOOK, PATCH, SCALE, verify),
                "Finish with a smoke test.",
                "Update the status page after the last change.",
                "Start by exporting the current configuration.");

        assertThat(statuses(plan)).containsOnly(Status.SATISFIED);
        assertThat(named(plan, "smoke test").dependencies()).contains(new StepId("scale"));
        assertThat(named(plan, "status page").dependencies()).contains(new StepId("scale"));
        assertThat(named(plan, "Patch").dependencies())
                .contains(named(plan, "configuration").id());
    }

    @Test
    void aHandOverAndACheckCanBothComeAfterTheLastChange() {
        Plan plan = plan(
                List.of(LOOK, PATCH, SCALE),
                "After the last change somebody has to verify that the symptom is gone.",
                "The last step must be a hand-over to the day shift.");

        assertThat(statuses(plan)).containsOnly(Status.SATISFIED);
    }

    @Test
    void addsAnApprovalBetweenLookingAndTheFirstChange() {
        Plan plan = plan(List.of(LOOK, PATCH, SCALE), "A second engineer must approve before any modifying action.");

        Step approval = named(plan, "approve");
        assertThat(approval.dependencies()).containsExactly(new StepId("look"));
        assertThat(named(plan, "Patch").dependencies()).containsExactly(approval.id());
        assertThat(statuses(plan)).containsExactly(Status.SATISFIED);
        assertThat(plan.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.what()).contains("added a step").contains("/context/constraints/0");
            assertThat(repair.after()).isEqualTo(approval.name());
        });
    }

    @Test
    void addsACheckAfterTheLastChange() {
        Plan plan = plan(
                List.of(LOOK, PATCH, SCALE),
                "After the last modifying action there must be a step that verifies that the symptom has cleared.");

        assertThat(named(plan, "Verify").dependencies()).containsExactly(new StepId("scale"));
        assertThat(statuses(plan)).containsExactly(Status.SATISFIED);
    }

    @Test
    void letsAChangeWaitForAStepThatIsThereAlready() {
        StepDraft backup = step("save", "Back up the configuration", "look");
        Plan plan = plan(List.of(LOOK, backup, PATCH), "Take a backup before any change.");

        assertThat(plan.steps()).hasSize(3);
        assertThat(named(plan, "Patch").dependencies()).contains(new StepId("save"));
        assertThat(statuses(plan)).containsExactly(Status.SATISFIED);
    }

    @Test
    void aPlanThatMayOnlyReadLosesItsChangesAndAsksWhatElse() {
        Plan plan = plan(List.of(LOOK, PATCH, SCALE), "This is a dry run: nothing may be modified.");

        assertThat(plan.steps()).extracting(step -> step.id().value()).containsExactly("look");
        assertThat(plan.outline().openQuestions()).hasSize(2);
        assertThat(statuses(plan)).containsExactly(Status.SATISFIED);
    }

    @Test
    void aCommandOfAnotherProgramViolatesWhatIsAllowed() {
        StepDraft list = LOOK.toBuilder()
                .commands(List.of("sudo kubectl get pods | grep -v Running"))
                .build();
        StepDraft drop = PATCH.toBuilder()
                .commands(List.of("kubectl get pods; helm uninstall shop"))
                .build();
        Plan plan = plan(List.of(list, drop), "Only kubectl may be used.");

        assertThat(plan.constraints()).singleElement().satisfies(result -> {
            assertThat(result.status()).isEqualTo(Status.VIOLATED);
            assertThat(result.stepIds()).containsExactly(new StepId("patch"));
        });
    }

    @Test
    void removesAForbiddenStepAndAsksWhatElse() {
        StepDraft reboot = step("reboot", "Reboot the node", "patch");
        StepDraft after = step("after", "Scale the deployment", "reboot");
        Plan plan = plan(List.of(LOOK, PATCH, reboot, after), "Do not reboot any node.");

        assertThat(plan.steps()).extracting(step -> step.id().value()).containsExactly("look", "patch", "after");
        assertThat(named(plan, "Scale").dependencies()).containsExactly(new StepId("patch"));
        assertThat(plan.outline().openQuestions()).singleElement().asString().contains("Reboot the node");
        assertThat(statuses(plan)).containsExactly(Status.SATISFIED);
    }

    @Test
    void takesOutOnlyTheCommandThatIsForbidden() {
        StepDraft stuck = step("stuck", "Delete the stuck pod").toBuilder()
                .commands(List.of("kubectl delete pod web-0 --force --grace-period=0", "kubectl get pods"))
                .build();
        Plan plan = plan(List.of(stuck), "Forced deletion is not allowed.");

        assertThat(plan.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.commands()).containsExactly("kubectl get pods"));
    }

    @Test
    void whatAStepSaysNotToDoIsNoViolation() {
        Plan plan = plan(
                List.of(
                        step("patch", "Patch the node without a reboot"),
                        step("why", "Find out why the node was rebooted")),
                "Do not reboot any node.");

        assertThat(plan.repairs()).isEmpty();
        assertThat(statuses(plan)).containsExactly(Status.SATISFIED);
    }

    @Test
    void namesTheNamespaceInCommandsThatNameNone() {
        StepDraft look = LOOK.toBuilder()
                .commands(List.of("kubectl get pods | sort", "oc -n $NAMESPACE logs web-0", "df -h"))
                .build();
        Plan plan = plan(List.of(look), "All commands must name the namespace shop explicitly.");

        assertThat(plan.steps().get(0).commands())
                .containsExactly("kubectl -n shop get pods | sort", "oc -n shop logs web-0", "df -h");
        assertThat(statuses(plan)).containsExactly(Status.SATISFIED);
    }

    @Test
    void leavesAnotherNamespaceAloneAndSaysSo() {
        StepDraft look =
                LOOK.toBuilder().commands(List.of("kubectl -n other get pods")).build();
        Plan plan = plan(List.of(look), "All commands must name the namespace shop explicitly.");

        assertThat(plan.steps().get(0).commands()).containsExactly("kubectl -n other get pods");
        assertThat(plan.hasErrors()).isTrue();
    }

    @Test
    void plansForTheSkillsAtHandAndNamesTheGap() {
        StepDraft patch = PATCH.toBuilder()
                .dependencies()
                .requiredSkills(List.of("Helm", "Falconry"))
                .build();
        Plan plan = plan(List.of(patch), "Only people with Kubernetes or Linux skills are available.");

        assertThat(plan.steps().get(0).requiredSkills()).containsExactly("Kubernetes");
        assertThat(plan.steps().get(0).risks()).singleElement().asString().contains("Falconry");
    }

    @Test
    void putsStepsTogetherWithoutLosingAny() {
        List<StepDraft> steps = new ArrayList<>();
        for (int number = 0; number < 9; number++) {
            steps.add(step(
                    "s" + number,
                    "Check part " + number,
                    number == 0 ? new String[0] : new String[] {"s" + (number - 1)}));
        }
        Plan plan = plan(steps, "Keep the plan to at most 4 top-level steps.");

        assertThat(plan.steps()).hasSize(4);
        assertThat(plan.schedule().likely()).isEqualTo(Duration.ofHours(3));
        assertThat(plan.steps().toString())
                .contains(steps.stream().map(StepDraft::name).toList());
    }

    @Test
    void neverKeepsOneConstraintAtTheCostOfAnother() {
        Plan plan = plan(
                List.of(PATCH.toBuilder().dependencies().build()),
                "Everything must be done within 22 minutes.",
                "Take a backup before any change.");

        assertThat(statuses(plan)).containsExactly(Status.SATISFIED, Status.VIOLATED);
        assertThat(plan.repairs()).isEmpty();
    }

    @Test
    void strictModeRefusesInsteadOfEnforcing() {
        PlanRequest strict = request(PlanOptions.NONE.withStrict(true), "Take a backup before any change.");

        assertThatThrownBy(() -> new PlanningService(
                                List.of(ScriptedProposer.finishing(List.of(LOOK, PATCH))), SETTINGS)
                        .plan(strict, PlanListener.NONE))
                .isInstanceOfSatisfying(
                        PlanningException.class,
                        error -> assertThat(error.error()).isEqualTo(PlanningError.PLAN_REFUSED));
    }

    @Test
    @Tag("large")
    void atMostSoManyStepsCanRunAtOnceWhateverTheGraph() {
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<StepDraft> steps = randomSteps(random);
            int limit = 1 + random.nextInt(3);

            Plan plan = plan(steps, "At most " + limit + " steps may run at the same time.");

            assertThat(Width.of(plan.steps())).as("seed %d", seed).isLessThanOrEqualTo(limit);
            assertThat(statuses(plan)).containsExactly(Status.SATISFIED);
        }
    }

    @Test
    @Tag("large")
    void enforcementLeavesTheStructureSoundWhateverIsDemanded() {
        String[] demands = {
            "Do not restart anything.",
            "No reboots.",
            "Take a backup first.",
            "A change ticket must be opened before any change.",
            "Schedule a post-mortem at the end.",
            "At most two steps may run at the same time.",
            "At most 5 steps.",
            "Never scale without approval.",
            "The plan must contain a rollback step.",
            "Only Linux skills are available."
        };
        for (int seed = 0; seed < 150; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            String[] some =
                    Stream.of(demands).filter(demand -> random.nextBoolean()).toArray(String[]::new);

            Plan plan = plan(randomSteps(random), some);

            assertThat(PlanChecks.check(PlanDraft.of(plan), 60))
                    .as("seed %d", seed)
                    .noneMatch(finding -> finding.isError());
            assertThat(plan.findings().stream()
                            .filter(finding -> finding.isError())
                            .count())
                    .isEqualTo(statuses(plan).stream()
                            .filter(Status.VIOLATED::equals)
                            .count());
        }
    }

    private static List<StepDraft> randomSteps(SplittableRandom random) {
        String[] verbs = {"Check", "Restart", "Scale", "Reboot", "Review", "Patch", "Back up", "Approve"};
        List<StepDraft> steps = new ArrayList<>();
        int size = 2 + random.nextInt(12);
        for (int number = 0; number < size; number++) {
            List<String> dependencies = new ArrayList<>();
            for (int before = 0; before < number; before++) {
                if (random.nextInt(4) == 0) {
                    dependencies.add("s" + before);
                }
            }
            steps.add(step(
                    "s" + number,
                    verbs[random.nextInt(verbs.length)] + " part " + number,
                    dependencies.toArray(String[]::new)));
        }
        return steps;
    }
}
