package dev.planwright.domain.enforcement;

import static dev.planwright.domain.contract.TestSettings.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.contract.ScriptedProposer;
import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.ConstraintResult.Status;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Repair;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.service.PlanningService;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a plan looks like after a rule has made it keep a constraint, step by step. */
class EnforcedPlansTest {
    private static final StepDraft LOOK = step("look", "Check the state of the pods");
    private static final StepDraft PATCH = step("patch", "Patch the deployment", "look");
    private static final StepDraft SCALE = step("scale", "Scale the deployment to 5 replicas", "patch");

    private static StepDraft step(String id, String name, String... dependencies) {
        return StepDraft.builder(id, name)
                .estimate(EstimateDraft.exactly(Duration.ofMinutes(20)))
                .dependencies(dependencies)
                .build();
    }

    private static StepDraft with(StepDraft step, String... commands) {
        return step.toBuilder().commands(List.of(commands)).build();
    }

    private static Plan plan(List<StepDraft> steps, String... constraints) {
        List<ContextValue> sentences =
                Stream.of(constraints).map(ContextValue::of).toList();
        PlanRequest request = PlanRequest.of(
                "Upgrade the payment service",
                PlanContext.EMPTY.with("constraints", new ContextValue.Items(sentences)));
        PlanOutcome outcome = new PlanningService(List.of(ScriptedProposer.finishing(steps)), SETTINGS)
                .plan(request, PlanListener.NONE);
        return ((PlanOutcome.Planned) outcome).plan();
    }

    private static void assertKept(Plan plan) {
        assertThat(plan.constraints()).allMatch(result -> result.status() == Status.SATISFIED);
    }

    /** Each step with what it waits for. */
    private static List<String> waits(Plan plan) {
        return plan.steps().stream()
                .map(step -> step.id() + step.dependencies().toString())
                .toList();
    }

    private static List<String> did(Plan plan) {
        return plan.repairs().stream()
                .map(repair -> repair.what().replaceFirst(", as .* demands$", ""))
                .toList();
    }

    @Test
    void whatNeedsNoFindingsIsDoneAtOnce() {
        Plan plan = plan(List.of(LOOK, PATCH), "Open a change ticket before any change.");

        assertThat(waits(plan))
                .containsExactly("look[]", "open-a-change-ticket[]", "patch[look, open-a-change-ticket]");
        Step ticket = plan.steps().get(1);
        assertThat(ticket.source()).contains("constraint /context/constraints/0");
        assertThat(ticket.doneWhen()).isPresent();
        assertThat(ticket.estimate().orElseThrow().likely()).isEqualTo(Duration.ofMinutes(5));
        assertThat(ticket.estimate().orElseThrow().basis()).contains("not measured");
        assertThat(did(plan)).containsExactly("added a step");
        assertKept(plan);
    }

    @Test
    void whatNeedsFindingsIsDoneAfterThemWhereverTheConstraintLeavesItOpen() {
        Plan plan = plan(List.of(LOOK, PATCH, SCALE), "The plan must include a dry run.");

        assertThat(waits(plan)).hasSize(4).startsWith("look[]").contains("scale[patch]");
        assertThat(plan.steps().get(1).dependencies()).containsExactly(new StepId("look"));
        assertThat(plan.steps().get(2).dependencies())
                .containsExactly(plan.steps().get(1).id());
        assertKept(plan);
    }

    @Test
    void whereNothingIsChangedANewStepGoesBeforeAll() {
        Plan plan = plan(
                List.of(LOOK, step("logs", "Check the logs", "look"), step("disk", "Check the disk")),
                "Open a change ticket before any change.");

        assertThat(waits(plan))
                .containsExactly(
                        "open-a-change-ticket[]",
                        "look[open-a-change-ticket]",
                        "logs[look]",
                        "disk[open-a-change-ticket]");
        assertKept(plan);
    }

    @Test
    void whatClosesThePlanWaitsForAllItsEnds() {
        StepDraft logs = step("logs", "Check the logs", "look");
        Plan plan = plan(List.of(LOOK, logs, PATCH), "Schedule a post-mortem after the last change.");

        assertThat(plan.steps().get(3).dependencies()).containsExactly(new StepId("logs"), new StepId("patch"));
        assertKept(plan);
    }

    @Test
    void aStepThatIsThereWaitsForTheChangesInsteadOfANewOne() {
        StepDraft test = step("test", "Run a smoke test");
        Plan plan = plan(List.of(LOOK, test, PATCH, SCALE), "After the last change there must be a smoke test.");

        assertThat(plan.steps()).hasSize(4);
        assertThat(waits(plan)).endsWith("test[patch, scale]");
        assertThat(did(plan)).containsOnly("let the step wait for another one");
        assertKept(plan);
    }

    @Test
    void changesWaitForAStepThatIsThereOnceEach() {
        StepDraft save = step("save", "Back up the tables");
        StepDraft node = step("node", "Patch the node");
        Plan plan = plan(List.of(LOOK, PATCH, SCALE, node, save), "Take a backup before any change.");

        assertThat(waits(plan))
                .containsExactlyInAnyOrder("look[]", "save[]", "patch[look, save]", "scale[patch]", "node[save]");
        assertThat(plan.repairs()).extracting(Repair::after).contains("save");
        assertKept(plan);
    }

    @Test
    void aStepThatComesTooLateIsNotWaitedForInACircle() {
        StepDraft save = step("save", "Back up the tables", "patch");
        Plan plan = plan(List.of(LOOK, PATCH, save), "Take a backup before any change.");

        assertThat(plan.steps()).hasSize(4);
        assertThat(waits(plan)).contains("save[patch]");
        assertKept(plan);
    }

    @Test
    void aNewStepTakesAnIdThatIsFree() {
        StepDraft other = step("open-a-change-ticket", "Check the alerts");
        StepDraft another = step("open-a-change-ticket-2", "Check the mails");
        Plan plan = plan(List.of(other, another, LOOK, PATCH), "Open a change ticket before any change.");

        assertThat(plan.steps()).extracting(step -> step.id().value()).contains("open-a-change-ticket-3");
        assertKept(plan);
    }

    @Test
    void changesWaitForTheWindow() {
        Plan plan = plan(List.of(LOOK, PATCH), "Changes only between 22:00 and 04:00.");

        Step wait = plan.steps().get(1);
        assertThat(wait.name()).isEqualTo("Wait for the maintenance window 22:00-04:00");
        assertThat(wait.dependencies()).containsExactly(new StepId("look"));
        assertThat(plan.steps().get(2).dependencies()).containsExactly(wait.id());
        assertKept(plan);

        Plan named = plan(List.of(LOOK, PATCH), "Work has to be carried out during the maintenance window.");
        assertThat(named.steps().get(1).name()).isEqualTo("Wait for the maintenance window");
        assertKept(named);

        Plan outside = plan(List.of(LOOK, PATCH), "No changes on Fridays.");
        assertThat(outside.steps().get(1).name()).isEqualTo("Wait for a window outside Fridays");
        assertKept(outside);
    }

    @Test
    void aWayBackIsWrittenDownBeforeTheFirstChange() {
        Plan plan = plan(List.of(LOOK, PATCH), "There must be a way back.");

        assertThat(plan.steps().get(1).name()).isEqualTo("Document how to roll back each change");
        assertThat(plan.steps().get(2).dependencies())
                .contains(plan.steps().get(1).id());
        assertKept(plan);
    }

    @Test
    void sentencesAndSubtasksThatAreForbiddenGoAndTheRestStays() {
        StepDraft care = LOOK.toBuilder()
                .description("Drain the node. Reboot the node. Uncordon it.")
                .subtasks(List.of("Reboot it twice", "Drink tea"))
                .build();
        Plan plan = plan(List.of(care, PATCH), "No reboots.");

        assertThat(plan.steps().get(0).description()).isEqualTo("Drain the node. Uncordon it.");
        assertThat(plan.steps().get(0).subtasks()).containsExactly("Drink tea");
        assertThat(plan.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.what()).startsWith("removed from the step what is forbidden");
            assertThat(repair.before()).isEqualTo("Drain the node. Reboot the node. Uncordon it.");
            assertThat(repair.after()).isEqualTo("Drain the node. Uncordon it.");
        });
        assertThat(plan.outline().openQuestions()).isEmpty();
        assertKept(plan);
    }

    @Test
    void aPlanOfNothingElseKeepsWhatIsForbiddenAndSaysSo() {
        Plan plan = plan(List.of(step("reboot", "Reboot the node"), step("again", "Reboot the host")), "No reboots.");

        assertThat(plan.steps()).hasSize(2);
        assertThat(plan.repairs()).isEmpty();
        assertThat(plan.hasErrors()).isTrue();
    }

    @Test
    void aStepThatGoesIsRecordedByItsName() {
        Plan plan = plan(List.of(LOOK, step("reboot", "Reboot the node", "look")), "No reboots.");

        assertThat(plan.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.stepId()).contains("reboot");
            assertThat(repair.before()).isEqualTo("Reboot the node");
            assertThat(repair.after()).isEmpty();
        });
    }

    @Test
    void everyCallToAClusterGetsTheContext() {
        StepDraft look = with(LOOK, "kubectl get pods && sudo helm list", "oc get pods # prod-eu");
        StepDraft other = with(PATCH, "kubectl --context other get pods", "kubectl");
        Plan plan = plan(List.of(look, other), "Always use the context prod-eu.");

        assertThat(plan.steps().get(0).commands())
                .containsExactly(
                        "kubectl --context prod-eu get pods && sudo helm --context prod-eu list",
                        "oc get pods # prod-eu");
        assertThat(plan.steps().get(1).commands()).isEqualTo(other.commands());
        assertThat(plan.hasErrors()).isTrue();
    }

    @Test
    void aPlaceholderForTheNamespaceIsFilled() {
        StepDraft look = with(LOOK, "kubectl --namespace=\"$NS\" get pods", "kubectl get pods -n <namespace> -o wide");
        StepDraft all = with(PATCH, "kubectl get nodes -A");
        Plan plan = plan(List.of(look, all), "All commands must name the namespace shop explicitly.");

        assertThat(plan.steps().get(0).commands())
                .containsExactly("kubectl --namespace=shop get pods", "kubectl get pods -n shop -o wide");
        assertThat(plan.steps().get(1).commands()).isEqualTo(all.commands());
        assertThat(plan.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.what()).startsWith("named the namespace in the commands");
            assertThat(repair.before()).contains("<namespace>");
            assertThat(repair.after()).contains("-n shop");
        });
    }

    @Test
    void whereThereAreNoCommandsTheChangesSayWhere() {
        Plan plan = plan(List.of(LOOK, PATCH, SCALE), "All commands must name the namespace shop explicitly.");

        assertThat(plan.steps())
                .extracting(Step::description)
                .containsExactly("", "The namespace is shop.", "The namespace is shop.");
        assertThat(did(plan))
                .containsOnly("named the namespace in the description")
                .hasSize(2);
        assertKept(plan);
    }

    @Test
    void whereNothingIsChangedEachStepSaysIt() {
        StepDraft logs = step("logs", "Check the logs").toBuilder()
                .description("All of them.")
                .build();
        Plan plan = plan(List.of(LOOK, logs), "Mention the incident number INC-2231 in the plan.");

        assertThat(plan.steps())
                .extracting(Step::description)
                .containsExactly("The reference is INC-2231.", "All of them. The reference is INC-2231.");
        assertKept(plan);
    }

    @Test
    void aNameThatATextSaysAlreadyIsNotAdded() {
        Plan plan = plan(
                List.of(step("look", "Check the pods of shop"), PATCH), "All commands must name the namespace shop.");

        assertThat(plan.repairs()).isEmpty();
    }

    @Test
    void aSkillThatNobodyHasBecomesTheNearestAndTheOthersStay() {
        StepDraft patch = PATCH.toBuilder()
                .dependencies()
                .requiredSkills(List.of("Linux", "MySQL", "PostgreSQL tuning"))
                .build();
        Plan plan = plan(List.of(patch), "Only people with Linux or PostgreSQL skills are available.");

        assertThat(plan.steps().get(0).requiredSkills()).containsExactly("Linux", "PostgreSQL", "PostgreSQL tuning");
        assertThat(plan.steps().get(0).risks()).isEmpty();
        assertThat(plan.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.before()).isEqualTo("Linux, MySQL, PostgreSQL tuning");
            assertThat(repair.after()).isEqualTo("Linux, PostgreSQL, PostgreSQL tuning");
        });
    }

    @Test
    void stepsOfTheSameKindArePutTogetherFirst() {
        StepDraft logs = step("logs", "Check the logs", "look");
        StepDraft patch = step("patch", "Patch the deployment", "logs");
        Plan plan = plan(List.of(LOOK, logs, patch), "At most 2 steps.");

        assertThat(waits(plan(List.of(LOOK, PATCH, SCALE), "At most 2 steps.")))
                .containsExactly("look[]", "patch[look]");
        assertThat(waits(plan)).containsExactly("look[]", "patch[look]");
        assertThat(plan.steps().get(0).name()).isEqualTo("Check the state of the pods; check the logs");
        assertThat(plan.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.before()).isEqualTo("Check the state of the pods | Check the logs");
            assertThat(repair.after()).isEqualTo("Check the state of the pods; check the logs");
        });
    }

    @Test
    void stepsThatFollowEachOtherWithNothingBesideThemGoBeforeOthers() {
        StepDraft logs = step("logs", "Check the logs", "look");
        StepDraft disk = step("disk", "Check the disk", "look");
        StepDraft mails = step("mails", "Check the mails", "disk");
        Plan plan = plan(List.of(LOOK, logs, disk, mails), "At most 3 steps.");

        assertThat(waits(plan)).containsExactly("look[]", "logs[look]", "disk[look]");
        assertThat(plan.steps().get(2).name()).isEqualTo("Check the disk; check the mails");
    }

    @Test
    void neighboursArePutTogetherBeforeOthers() {
        Plan plan = plan(List.of(step("a", "Check a"), step("b", "Check b"), step("c", "Check c")), "At most 2 steps.");

        assertThat(plan.steps()).extracting(Step::name).containsExactly("Check a; check b", "Check c");
    }

    @Test
    void smallStepsArePutTogetherBeforeLargeOnes() {
        StepDraft large = LOOK.toBuilder().subtasks(List.of("one", "two")).build();
        StepDraft logs = step("logs", "Check the logs", "look");
        StepDraft disk = step("disk", "Check the disk", "logs");
        Plan plan = plan(List.of(large, logs, disk), "At most 2 steps.");

        assertThat(waits(plan)).containsExactly("look[]", "logs[look]");
        assertThat(plan.steps().get(1).name()).isEqualTo("Check the logs; check the disk");
    }

    @Test
    void stepsWithAnotherOneBetweenThemAreNotPutTogether() {
        StepDraft patch = step("patch", "Patch the deployment", "look");
        StepDraft logs = step("logs", "Check the logs", "look", "patch");
        StepDraft end = step("end", "Check the mails", "logs");
        Plan plan = plan(List.of(LOOK, patch, logs, end), "At most 3 steps.");

        assertThat(waits(plan)).containsExactly("look[]", "patch[look]", "logs[look, patch]");
    }

    @Test
    void whatWaitedForBothWaitsForTheOneOnce() {
        StepDraft logs = step("logs", "Check the logs");
        StepDraft patch = step("patch", "Patch the deployment", "look", "logs");
        Plan plan = plan(List.of(LOOK, logs, patch), "At most 2 steps.");

        assertThat(waits(plan)).containsExactly("look[]", "patch[look]");
    }

    @Test
    void stepsAreNotPutOneAfterTheOtherAtTheCostOfADeadline() {
        Plan plan = plan(
                List.of(LOOK, step("logs", "Check the logs")),
                "Everything must be done within 22 minutes.",
                "One step at a time.");

        assertThat(plan.constraints())
                .extracting(result -> result.status())
                .containsExactly(Status.SATISFIED, Status.VIOLATED);
        assertThat(waits(plan)).containsExactly("look[]", "logs[]");
    }

    @Test
    void onceOneStepIsLeftThereIsNothingToPutTogether() {
        Plan plan = plan(List.of(LOOK, PATCH, SCALE), "At most 1 step.");

        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.steps().get(0).subtasks()).containsExactly(LOOK.name(), PATCH.name(), SCALE.name());
        assertKept(plan);
    }

    @Test
    void aPlanThatKeepsItsConstraintsStaysAsItIs() {
        Plan plan = plan(List.of(LOOK, PATCH), "No reboots.", "At most 2 steps.");

        assertThat(plan.repairs()).isEmpty();
        assertThat(waits(plan)).containsExactly("look[]", "patch[look]");
    }
}
