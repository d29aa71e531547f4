package dev.planwright.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlanChecksTest {
    private static final EstimateDraft HOUR = EstimateDraft.exactly(Duration.ofHours(1));

    private static StepDraft step(String id, String... dependencies) {
        return StepDraft.builder(id, "Name of " + id)
                .estimate(HOUR)
                .dependencies(dependencies)
                .build();
    }

    private static List<Finding> check(StepDraft... steps) {
        return PlanChecks.check(PlanDraft.ofSteps(List.of(steps)), 60);
    }

    private static void assertOnly(List<Finding> findings, FindingCode code, String path, String message) {
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.path()).isEqualTo(path);
            assertThat(finding.message()).contains(message);
        });
    }

    @Test
    void findsNothingInASoundPlan() {
        assertThat(check(step("a"), step("b", "a"), step("c", "b"))).isEmpty();
    }

    @Test
    void onlyFindingsOfSeverityErrorAreErrors() {
        List<Finding> orphans = check(step("a"), step("b"));

        assertThat(orphans).isNotEmpty();
        assertThat(Findings.haveErrors(orphans)).isFalse();
        assertThat(Findings.haveErrors(check(step("a"), step("b", "a", "x"), step("c"))))
                .isTrue();
    }

    @Test
    void findsAnEmptyPlan() {
        assertOnly(check(), FindingCode.EMPTY_PLAN, "/steps", "no steps");
    }

    @Test
    void findsTooManySteps() {
        List<StepDraft> steps = List.of(step("a"), step("b", "a"), step("c", "b"));

        assertOnly(
                PlanChecks.check(PlanDraft.ofSteps(steps), 2),
                FindingCode.TOO_MANY_STEPS,
                "/steps",
                "at most 2 are allowed");
    }

    @Test
    void findsIdsThatAreIllegalOrTaken() {
        assertOnly(check(step("a b"), step("c", "a b")), FindingCode.BAD_ID, "/steps/0/id", "\"a b\"");
        assertOnly(
                check(
                        step("a"),
                        step("b", "a"),
                        StepDraft.builder("b", "Another")
                                .estimate(HOUR)
                                .dependencies("a")
                                .build()),
                FindingCode.DUPLICATE_ID,
                "/steps/2/id",
                "taken by step 2");
    }

    @Test
    void findsDependenciesThatCannotStand() {
        assertOnly(
                check(step("a"), step("b", "a", "x")),
                FindingCode.UNKNOWN_DEPENDENCY,
                "/steps/1/dependencies/1",
                "\"x\", which is no step");
        assertOnly(
                check(step("a"), step("b", "a", "b")),
                FindingCode.SELF_DEPENDENCY,
                "/steps/1/dependencies/1",
                "waits for itself");
        assertOnly(
                check(step("a"), step("b", "a", "a")),
                FindingCode.DUPLICATE_DEPENDENCY,
                "/steps/1/dependencies/1",
                "twice");
    }

    @Test
    void namesOneCycleForEachStronglyConnectedPart() {
        List<Finding> findings =
                check(step("a", "b"), step("b", "a"), step("c", "b", "d"), step("d", "e"), step("e", "c"));

        assertThat(findings)
                .filteredOn(finding -> finding.code() == FindingCode.CYCLE)
                .extracting(Finding::message)
                .containsExactly(
                        "steps wait for each other: a -> b -> a", "steps wait for each other: c -> d -> e -> c");
    }

    @Test
    void findsStepsListedTooEarlyRedundantOrphanedOrAlike() {
        assertOnly(check(step("b", "a"), step("a")), FindingCode.ORDER, "/steps/0", "listed before \"a\"");
        assertOnly(
                check(step("a"), step("b", "a"), step("c", "a", "b")),
                FindingCode.REDUNDANT_DEPENDENCY,
                "/steps/2/dependencies/0",
                "need not name \"a\"");
        assertOnly(check(step("a"), step("b", "a"), step("c")), FindingCode.ORPHAN_STEP, "/steps/2", "\"c\"");
        StepDraft alike = StepDraft.builder("b", "Backing up the Database")
                .estimate(HOUR)
                .dependencies("a")
                .build();
        StepDraft first =
                StepDraft.builder("a", "Back up database").estimate(HOUR).build();
        assertOnly(check(first, alike), FindingCode.SIMILAR_STEPS, "/steps/1/name", "seem to be the same");
    }

    @Test
    void namesTheFirstOfSeveralStepsAlikeAndIsNotTakenInByEqualHashes() {
        // "Aa" and "BB" have the same hash code
        String[] names = {"Aa x", "Copy data", "BB x", "Data copies", "aa x", "Copying the data", "?", "!", "bb x"};
        List<StepDraft> steps = new ArrayList<>();
        for (String name : names) {
            StepDraft.Builder step = StepDraft.builder("s" + steps.size(), name).estimate(HOUR);
            steps.add((steps.isEmpty() ? step : step.dependencies("s" + (steps.size() - 1))).build());
        }

        assertThat(PlanChecks.check(PlanDraft.ofSteps(steps), 60))
                .extracting(Finding::message)
                .containsExactly(
                        "steps \"s1\" and \"s3\" seem to be the same: \"Data copies\"",
                        "steps \"s0\" and \"s4\" seem to be the same: \"aa x\"",
                        "steps \"s1\" and \"s5\" seem to be the same: \"Copying the data\"",
                        "steps \"s2\" and \"s8\" seem to be the same: \"bb x\"");
    }

    @Test
    void tellsAnEstimateThatNoClockHolds() {
        Duration endless = Duration.ofSeconds(Long.MAX_VALUE);
        StepDraft step = StepDraft.builder("a", "One")
                .estimate(new EstimateDraft(Duration.ZERO, Duration.ofMillis(90_001), endless, "", Clock.WORKING))
                .build();

        assertOnly(
                check(step),
                FindingCode.BAD_ESTIMATE,
                "/steps/0/estimate",
                "at most 100 years: 0, 1.500017, 153722867280912930.116667 minutes");
    }

    @Test
    void tellsWhatItCouldNotReadOfAnEstimate() {
        StepDraft step = StepDraft.builder("a", "One")
                .unreadableEstimate(java.util.Optional.of("a while"))
                .build();

        assertOnly(check(step), FindingCode.MISSING_ESTIMATE, "/steps/0", "the estimate \"a while\" of step \"a\"");
    }

    @Test
    void findsAStepWithoutAName() {
        assertOnly(
                check(StepDraft.builder("a", " ").estimate(HOUR).build()),
                FindingCode.BLANK_NAME,
                "/steps/0/name",
                "step \"a\" has no name");
    }

    @Test
    void findsEstimatesThatAreMissingOrOutOfOrder() {
        StepDraft without = StepDraft.builder("a", "One").build();
        StepDraft bad = StepDraft.builder("b", "Two")
                .dependencies("a")
                .estimate(new EstimateDraft(
                        Duration.ofMinutes(3), Duration.ofMinutes(2), Duration.ofMinutes(4), "", Clock.WORKING))
                .build();

        assertThat(check(without, bad))
                .extracting(Finding::code)
                .containsExactly(FindingCode.MISSING_ESTIMATE, FindingCode.BAD_ESTIMATE);
    }

    @Test
    void repairsLeaveNoErrorAndRepeatingThemChangesNothing() {
        for (int seed = 0; seed < 500; seed++) {
            PlanDraft garbage = RandomDrafts.garbage(new SplittableRandom(seed));

            Repaired once = RuleRepair.repair(garbage, 60);
            Repaired twice = RuleRepair.repair(once.draft(), 60);

            assertThat(Findings.haveErrors(PlanChecks.check(once.draft(), 60)))
                    .as("seed %d", seed)
                    .isFalse();
            assertThat(twice.draft()).as("seed %d", seed).isEqualTo(once.draft());
            assertThat(twice.repairs()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void repairsTellWhatTheyChanged() {
        Repaired repaired = RuleRepair.repair(PlanDraft.ofSteps(List.of(step("a", "b", "x"), step("b", "a"))), 60);

        assertThat(repaired.repairs())
                .anySatisfy(repair -> {
                    assertThat(repair.code()).isEqualTo(FindingCode.UNKNOWN_DEPENDENCY);
                    assertThat(repair.before()).isEqualTo("x");
                })
                .anySatisfy(repair -> {
                    assertThat(repair.code()).isEqualTo(FindingCode.CYCLE);
                    assertThat(repair.stepId()).hasValue("a");
                    assertThat(repair.before()).isEqualTo("b");
                });
        assertThat(repaired.draft().steps().get(1).dependencies()).containsExactly("a");
    }

    @Tag("large")
    @Test
    void aMillionStepsInAChainDoNotOverflowTheStack() {
        List<StepDraft> steps = new ArrayList<>();
        for (int place = 0; place < 1_000_000; place++) {
            steps.add(place == 0 ? step("s0") : step("s" + place, "s" + (place - 1)));
        }

        assertThat(PlanChecks.check(PlanDraft.ofSteps(steps), 1_000_000)).isEmpty();
    }
}
