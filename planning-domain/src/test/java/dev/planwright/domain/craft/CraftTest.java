package dev.planwright.domain.craft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.constraint.ConstraintChecker;
import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.plan.Slug;
import dev.planwright.domain.plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CraftTest {
    private static List<Finding> check(String task, List<StepDraft> drafts) {
        List<Step> steps = drafts.stream().map(StepDraft::toStep).toList();
        return Craft.check(task, PlanDraft.ofSteps(drafts), steps, new ConstraintChecker(List.of())::isChanging);
    }

    /** A chain of steps of these names, each with words of its own. */
    private static List<StepDraft> chain(String... names) {
        List<StepDraft> steps = new ArrayList<>();
        for (String name : names) {
            StepDraft.Builder step = StepDraft.builder(Slug.of(name, "step"), name)
                    .description("How to: " + name)
                    .risks(List.of("Risk of: " + name))
                    .rollback(Optional.of("Undo of: " + name))
                    .estimate(EstimateDraft.exactly(Duration.ofMinutes(10L + steps.size())));
            steps.add((steps.isEmpty()
                            ? step
                            : step.dependencies(steps.get(steps.size() - 1).id()))
                    .build());
        }
        return steps;
    }

    private static List<FindingCode> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).distinct().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Deploy checkout 2.4 to production,Run integration tests",
        "Deploy checkout 2.4 to production,Run the regression tests in staging",
        "Deploy checkout 2.4 to production,Deploy to staging",
        "Migrate the orders database,Rehearse the migration on a copy",
        "Migrate the orders database,Back up the orders database",
        "Drop the legacy tables,Take a snapshot of the database",
        "Upgrade the cluster to 1.31,Obtain approval from the change board",
        "Cut over to the new gateway,Prepare the rollback plan"
    })
    void whatShouldGuardAChangeIsLateAfterIt(String change, String guard) {
        List<Finding> late = check("Bring the shop up to date", chain("Tell the users", change, guard));

        assertThat(late).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.LATE_STEP);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.stepId()).hasValue(Slug.of(guard, ""));
            assertThat(finding.path()).isEqualTo("/steps/2");
            assertThat(finding.message()).contains(Slug.of(change, "") + " -> " + Slug.of(guard, ""));
        });
        assertThat(check("Bring the shop up to date", chain("Tell the users", guard, change)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // checks after a change belong there
        "Deploy checkout 2.4 to production,Run smoke tests",
        "Deploy checkout 2.4 to production,Verify the deployment",
        "Deploy checkout 2.4 to production,Run load tests against production",
        "Migrate the orders database,Take a new backup",
        "Migrate the orders database,Verify the backup",
        "Upgrade the cluster to 1.31,Get the final approval",
        // no change of what people use
        "Deploy checkout 2.4 to staging,Run integration tests",
        "Deploy the canary,Run regression tests",
        "Upgrade the library on a branch,Request approval of the change",
        "Upgrade the replica,Back up the primary",
        "Run the migration tests,Request approval of the change",
        "Write the release notes,Request approval"
    })
    void whatBelongsAfterAStepIsNotLate(String before, String after) {
        assertThat(codes(check("Bring the shop up to date", chain("Tell the users", before, after))))
                .isEmpty();
    }

    @Test
    void whatStandsFarBehindTheChangeIsLateToo() {
        List<StepDraft> steps = chain("Deploy to production", "Look", "Listen", "Run integration tests");

        assertThat(check("Bring the shop up to date", steps))
                .extracting(Finding::path)
                .containsExactly("/steps/3");
    }

    @Test
    void whoAsksForATestGetsItWhereTheTaskWantsIt() {
        assertThat(check(
                        "Deploy the shop, then run integration tests",
                        chain("Tell the users", "Deploy to production", "Run integration tests")))
                .isEmpty();
    }

    @Test
    void whatGuardsTheNextChangeIsNotLate() {
        assertThat(check(
                        "Bring the shop up to date",
                        chain(
                                "Deploy region one to production",
                                "Run integration tests",
                                "Deploy region two to production")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rollback",
                "Roll back the release",
                "Execute rollback",
                "Revert the migration",
                "Undo all changes"
            })
    void anUndoingThatIsAlwaysCarriedOutIsNoWayBack(String name) {
        assertThat(check("Bring the shop up to date", chain("Upgrade the cluster", "Check the nodes", name)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.UNDO_AS_STEP);
                    assertThat(finding.stepId()).hasValue(Slug.of(name, ""));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Roll back if the error rate rises",
                "Rollback drill",
                "Decide whether to roll back",
                "Rollback plan is archived",
                "Revert the maintenance window"
            })
    void aConditionalOneIs(String name) {
        assertThat(codes(check("Bring the shop up to date", chain("Upgrade the cluster", "Check the nodes", name))))
                .doesNotContain(FindingCode.UNDO_AS_STEP);
    }

    @Test
    void whereNothingWasChangedNothingIsUndone() {
        assertThat(check("Bring the shop up to date", chain("Check the nodes", "Rollback")))
                .isEmpty();
    }

    @Test
    void whoAsksForARollbackGetsOne() {
        assertThat(check("Roll back checkout to 2.3", chain("Stop the rollout", "Roll back the release", "Watch")))
                .isEmpty();
    }

    @Test
    void aPlanOfAWeakModelIsNotTrusted() {
        List<StepDraft> steps = new ArrayList<>();
        for (String name : List.of(
                "Prepare",
                "Step 2",
                "Upgrade the database",
                "Deploy to production",
                "Run unit tests",
                "Check",
                "Rollback")) {
            StepDraft.Builder step =
                    StepDraft.builder(Slug.of(name, ""), name).estimate(EstimateDraft.exactly(Duration.ofMinutes(30)));
            steps.add((steps.isEmpty()
                            ? step
                            : step.dependencies(steps.get(steps.size() - 1).id()))
                    .build());
        }

        assertThat(codes(check("Bring the shop up to date", steps)))
                .containsExactlyInAnyOrder(
                        FindingCode.LATE_STEP,
                        FindingCode.UNDO_AS_STEP,
                        FindingCode.PLACEHOLDER,
                        FindingCode.BARE_STEP,
                        FindingCode.EQUAL_ESTIMATES,
                        FindingCode.STRAIGHT_CHAIN,
                        FindingCode.NO_RISKS);
    }

    @Test
    void stepsThatChangeSomethingNeedAWayBackAndRisks() {
        List<StepDraft> steps = List.of(
                StepDraft.builder("a", "Tell the users").description("By mail").build(),
                StepDraft.builder("b", "Upgrade the database")
                        .description("In place")
                        .build(),
                StepDraft.builder("c", "Check the database")
                        .description("By queries")
                        .build());

        assertThat(codes(check("Upgrade the database", steps)))
                .containsExactlyInAnyOrder(FindingCode.NO_WAY_BACK, FindingCode.NO_RISKS);
        assertThat(check("Look at the database", List.of(steps.get(0), steps.get(2), steps.get(2))))
                .isEmpty();
        assertThat(check("Upgrade the database", steps.subList(0, 2))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TBD",
                "To be determined by the team",
                "Restart [insert service name]",
                "Log in to <your-server>",
                "Add details here",
                "kubectl rollout of your-app",
                "Lorem ipsum dolor",
                "First this, then ..."
            })
    void wordsThatWereStillToBeFilledInAreNone(String description) {
        StepDraft step = StepDraft.builder("a", "Tell the users")
                .description(description)
                .build();

        assertThat(check("Tell them", List.of(step)))
                .extracting(Finding::code)
                .containsExactly(FindingCode.PLACEHOLDER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Restart <service> on each node",
                "kubectl logs <pod> -n <namespace>",
                "Work on the to-do list of the team",
                "Scale [web, api] to 3 replicas",
                "Your database administrator approves"
            })
    void parametersAreNoPlaceholders(String description) {
        StepDraft step = StepDraft.builder("a", "Tell the users")
                .description(description)
                .build();

        assertThat(check("Tell them", List.of(step))).isEmpty();
    }

    @Test
    void stepsThatSayNothingAreNamedOneByOneUnlessMostDoNot() {
        List<StepDraft> bare = List.of("Look", "Listen", "Wait").stream()
                .map(name -> StepDraft.builder(Slug.of(name, ""), name).build())
                .toList();
        List<StepDraft> said = chain("Tell", "Meet");

        assertThat(check("Look at it", bare.subList(0, 1)))
                .extracting(Finding::stepId)
                .containsExactly(Optional.of("look"));
        assertThat(check("Look at it", joined(bare.subList(0, 2), said)))
                .extracting(Finding::stepId)
                .containsExactly(Optional.of("look"), Optional.of("listen"));
        assertThat(check("Look at it", joined(bare, said))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.BARE_STEP);
            assertThat(finding.stepId()).isEmpty();
            assertThat(finding.message()).startsWith("3 of 5 steps");
        });
    }

    private static List<StepDraft> joined(List<StepDraft> some, List<StepDraft> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    @Test
    void whereAllStepsTakeTheSameTimeNobodyEstimatedThem() {
        List<StepDraft> equal = chain("Look", "Listen", "Tell", "Wait", "Meet").stream()
                .map(step -> step.toBuilder()
                        .estimate(EstimateDraft.exactly(Duration.ofHours(1)))
                        .build())
                .toList();
        List<StepDraft> oneUnsaid = joined(
                equal, List.of(StepDraft.builder("go", "Go").description("Home").build()));

        assertThat(codes(check("Look at it", equal))).containsExactly(FindingCode.EQUAL_ESTIMATES);
        assertThat(check("Look at it", equal.subList(0, 4))).isEmpty();
        assertThat(check("Look at it", oneUnsaid)).isEmpty();
    }

    @Test
    void aLongChainIsRemarkedUnlessItForks() {
        List<StepDraft> chain = chain("Look", "Listen", "Tell", "Wait", "Meet", "Talk", "Go");
        List<StepDraft> fork = new ArrayList<>(chain);
        fork.set(6, chain.get(6).withDependencies(List.of("meet")));

        assertThat(check("Look at it", chain)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.STRAIGHT_CHAIN);
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
        });
        assertThat(check("Look at it", chain.subList(0, 6))).isEmpty();
        assertThat(check("Look at it", fork)).isEmpty();
    }

    @Test
    void aListOfMoreThan300StepsIsNotJudged() {
        String[] names =
                IntStream.range(0, 301).mapToObj(place -> "Look at " + place).toArray(String[]::new);
        List<StepDraft> steps = chain(names);

        assertThat(codes(check("Look at it", steps.subList(0, 300)))).containsExactly(FindingCode.STRAIGHT_CHAIN);
        assertThat(check("Look at it", steps)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"description", "risk", "check"})
    void noTextIsToldOfManySteps(String what) {
        List<StepDraft> steps = chain("Look", "Listen", "Tell", "Wait", "Meet", "Go").stream()
                .map(step -> switch (what) {
                    case "description" ->
                        step.toBuilder().description("Do it with care").build();
                    case "risk" ->
                        step.toBuilder().risks(List.of("Do it with care")).build();
                    default ->
                        step.toBuilder()
                                .doneWhen(Optional.of("Do it with care"))
                                .build();
                })
                .toList();

        assertThat(check("Look at it", steps))
                .extracting(Finding::message)
                .containsExactly("the same " + what
                        + " stands word for word at 6 steps, look, listen, tell, wait, meet, go: \"do it with care\"");
    }

    @Test
    void ofMoreThanSixStepsTheFirstSixAreNamed() {
        List<StepDraft> steps = chain("Look", "Listen", "Tell", "Wait", "Meet", "Go", "Come", "Sit").stream()
                .map(step -> step.toBuilder().description("With care").build())
                .toList();

        assertThat(check("Look at it", steps))
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message).contains("meet, go and 2 more: "));
    }

    @Test
    void aTextThatFitsEveryStepSaysNothingOfAny() {
        List<StepDraft> steps = chain("Look", "Listen", "Tell", "Wait", "Meet").stream()
                .map(step -> step.toBuilder()
                        .rollback(Optional.of("Restore from backup"))
                        .build())
                .toList();

        assertThat(check("Look at it", steps)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.REPEATED_TEXT);
            assertThat(finding.message())
                    .contains("look, listen, tell, wait, meet")
                    .contains("restore from backup");
        });
        assertThat(check("Look at it", steps.subList(0, 3))).isEmpty();
    }
}
