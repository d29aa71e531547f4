package dev.planwright.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.Estimate;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Repair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RuleRepairTest {
    private static StepDraft step(String id, String... dependencies) {
        return StepDraft.builder(id, "Name of " + id).dependencies(dependencies).build();
    }

    private static Repaired repair(StepDraft... steps) {
        return RuleRepair.repair(PlanDraft.ofSteps(List.of(steps)), 60);
    }

    private static List<String> ids(Repaired repaired) {
        return repaired.draft().steps().stream().map(StepDraft::id).toList();
    }

    private static List<String> edges(Repaired repaired) {
        return repaired.draft().steps().stream()
                .flatMap(step -> step.dependencies().stream().map(before -> before + "->" + step.id()))
                .toList();
    }

    @Test
    void leavesASoundDraftAlone() {
        Repaired repaired = repair(step("a"), step("b", "a"));

        assertThat(repaired.repairs()).isEmpty();
        assertThat(repaired.draft()).isEqualTo(PlanDraft.ofSteps(List.of(step("a"), step("b", "a"))));
    }

    @Test
    void aNewIdCapturesNoDependencyThatLedNowhere() {
        // the slug of "Load data" would be load-data, on which b waits in vain
        Repaired slugged = repair(step("Load data", "b"), step("b", "load-data"));
        assertThat(edges(slugged)).containsExactly("b->load-data-2");
        assertThat(slugged.repairs()).extracting(Repair::code).doesNotContain(FindingCode.CYCLE);

        // the second a would become a-2, on which b waits in vain
        Repaired renamed = repair(step("a"), step("b", "a-2"), step("a", "b"));
        assertThat(ids(renamed)).containsExactly("a", "b", "a-3");
        assertThat(edges(renamed)).containsExactly("b->a-3");
        assertThat(renamed.repairs())
                .extracting(Repair::code)
                .containsExactly(FindingCode.DUPLICATE_ID, FindingCode.UNKNOWN_DEPENDENCY);
    }

    @Test
    void dependenciesFollowAnIdThatWasMadeLegal() {
        Repaired repaired = repair(step("Back up!"), step("Größe ändern", "Back up!"), step("日本", "Größe ändern"));

        assertThat(ids(repaired)).containsExactly("back-up", "gro-e-andern", "name-of");
        assertThat(edges(repaired)).containsExactly("back-up->gro-e-andern", "gro-e-andern->name-of");
        assertThat(repaired.repairs())
                .contains(new Repair(
                        FindingCode.BAD_ID, Optional.of("back-up"), "gave the step a legal id", "Back up!", "back-up"));
    }

    @Test
    void namesAStepWithoutAnyUsableTextByItsKind() {
        Repaired repaired = repair(
                StepDraft.builder("", "").build(), StepDraft.builder("?", " ").build());

        assertThat(ids(repaired)).containsExactly("step", "step-2");
        assertThat(repaired.draft().steps()).extracting(StepDraft::name).containsExactly("step", "step 2");
    }

    @Test
    void dependenciesOnATakenIdGoToItsFirstStep() {
        Repaired repaired = repair(step("a"), step("a"), step("b", "a"));

        assertThat(ids(repaired)).containsExactly("a", "a-2", "b");
        assertThat(edges(repaired)).containsExactly("a->b");
    }

    @Test
    void renamesTenThousandEqualIdsWithoutDelay() {
        List<StepDraft> steps = new ArrayList<>();
        for (int k = 0; k < 10_000; k++) {
            steps.add(step(k % 2 == 0 ? "a" : "x".repeat(128)));
        }

        Repaired repaired = RuleRepair.repair(PlanDraft.ofSteps(steps), 10_000);

        assertThat(ids(repaired)).doesNotHaveDuplicates();
        assertThat(PlanChecks.check(repaired.draft(), 10_000)).noneMatch(finding -> finding.isError());
    }

    @Test
    void ofTheEdgesOfACycleThatPointBackTheLongestIsBrokenAndOfEqualsTheFirst() {
        assertThat(edges(repair(step("a", "c"), step("b"), step("c", "d"), step("d", "a"))))
                .containsExactly("a->d", "d->c");
        assertThat(edges(repair(step("a", "b"), step("b", "c"), step("c", "a"))))
                .containsExactly("a->c", "c->b");
    }

    @Test
    void breaksACycleAtTheEdgeThatPointsBackInTheList() {
        Repaired repaired = repair(step("a", "c"), step("b", "a"), step("c", "b"));

        assertThat(edges(repaired)).containsExactly("a->b", "b->c");
        assertThat(repaired.repairs())
                .containsExactly(new Repair(
                        FindingCode.CYCLE,
                        Optional.of("a"),
                        "broke a cycle at the dependency that points back in the list",
                        "c",
                        ""));
    }

    @Test
    void breaksNoMoreDependenciesThanItMust() {
        Repaired repaired = repair(step("a", "c", "b"), step("b", "c"), step("c", "a"));

        // once a waits for nothing, b may wait for c, though c stands after it
        assertThat(edges(repaired)).containsExactly("a->c", "c->b");
    }

    @Test
    void leavesWhatPointsForwardOfStepsThatAllWaitForAllOthers() {
        List<StepDraft> steps = new ArrayList<>();
        for (int place = 0; place < 40; place++) {
            List<String> others = new ArrayList<>();
            for (int other = 0; other < 40; other++) {
                if (other != place) {
                    others.add("s" + other);
                }
            }
            steps.add(step("s" + place).withDependencies(others));
        }

        Repaired repaired = RuleRepair.repair(PlanDraft.ofSteps(steps), 60);

        assertThat(ids(repaired))
                .containsExactlyElementsOf(steps.stream().map(StepDraft::id).toList());
        assertThat(edges(repaired)).hasSize(40 * 39 / 2);
        assertThat(repaired.repairs()).hasSize(40 * 39 / 2).allMatch(repair -> repair.code() == FindingCode.CYCLE);
    }

    @Test
    void keepsEveryEdgeThatPointsForwardInTheList() {
        for (int seed = 0; seed < 200; seed++) {
            PlanDraft draft = RandomDrafts.tangled(new SplittableRandom(seed), 2 + seed % 20);
            List<String> order = draft.steps().stream().map(StepDraft::id).toList();

            Repaired repaired = RuleRepair.repair(draft, 60);

            for (StepDraft step : draft.steps()) {
                StepDraft mended = repaired.draft().steps().stream()
                        .filter(other -> other.id().equals(step.id()))
                        .findFirst()
                        .orElseThrow();
                List<String> forward = step.dependencies().stream()
                        .filter(before -> order.indexOf(before) < order.indexOf(step.id()))
                        .toList();
                assertThat(mended.dependencies()).as("seed %d", seed).containsAll(forward);
                assertThat(step.dependencies()).as("seed %d", seed).containsAll(mended.dependencies());
            }
        }
    }

    @Tag("large")
    @Test
    void untanglesTenThousandStepsThatAllWaitForEachOther() {
        PlanDraft draft = RandomDrafts.tangled(new SplittableRandom(1), 10_000);

        Repaired repaired = RuleRepair.repair(draft, 10_000);

        assertThat(PlanChecks.check(repaired.draft(), 10_000)).noneMatch(finding -> finding.isError());
    }

    @Test
    void dropsDependenciesThatCannotStand() {
        Repaired repaired = repair(step("a", "a", "nowhere"), step("b", "a", "a"));

        assertThat(edges(repaired)).containsExactly("a->b");
        assertThat(repaired.repairs())
                .extracting(Repair::code, repair -> repair.stepId().orElse(""), Repair::before, Repair::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(FindingCode.SELF_DEPENDENCY, "a", "a", ""),
                        org.assertj.core.groups.Tuple.tuple(FindingCode.UNKNOWN_DEPENDENCY, "a", "nowhere", ""),
                        org.assertj.core.groups.Tuple.tuple(FindingCode.DUPLICATE_DEPENDENCY, "b", "a", ""));
    }

    @Test
    void sortsTopologicallyAndTellsTheOrder() {
        Repaired repaired = repair(step("c", "b"), step("b", "a"), step("a"));

        assertThat(ids(repaired)).containsExactly("a", "b", "c");
        assertThat(repaired.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.code()).isEqualTo(FindingCode.ORDER);
            assertThat(repair.stepId()).isEmpty();
            assertThat(repair.before()).isEqualTo("c, b, a");
            assertThat(repair.after()).isEqualTo("a, b, c");
        });
    }

    @Test
    void dropsTheStepsBeyondTheLimit() {
        Repaired repaired = RuleRepair.repair(PlanDraft.ofSteps(List.of(step("a"), step("b", "a"), step("c", "b"))), 2);

        assertThat(ids(repaired)).containsExactly("a", "b");
        assertThat(repaired.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.code()).isEqualTo(FindingCode.TOO_MANY_STEPS);
            assertThat(repair.before()).isEqualTo("3");
            assertThat(repair.after()).isEqualTo("2");
        });
    }

    @Test
    void putsEstimatesInOrderAndWithinBounds() {
        EstimateDraft wild = new EstimateDraft(
                Duration.ofSeconds(Long.MAX_VALUE),
                Duration.ofMinutes(-5),
                Duration.ofMinutes(7),
                "guess",
                Clock.ELAPSED);

        Repaired repaired = repair(StepDraft.builder("a", "One").estimate(wild).build());

        assertThat(repaired.draft().steps().get(0).estimate())
                .hasValue(new EstimateDraft(
                        Duration.ZERO, Duration.ofMinutes(7), Estimate.LONGEST, "guess", Clock.ELAPSED));
        assertThat(repaired.repairs())
                .singleElement()
                .satisfies(repair -> assertThat(repair.after()).isEqualTo("PT0S, PT7M, PT876000H"));
    }

    @Test
    void leavesNoErrorAndChangesNothingTheSecondTime() {
        for (int seed = 0; seed < 2_000; seed++) {
            PlanDraft garbage = RandomDrafts.garbage(new SplittableRandom(seed));

            Repaired once = RuleRepair.repair(garbage, 10);
            Repaired twice = RuleRepair.repair(once.draft(), 10);

            assertThat(Findings.haveErrors(PlanChecks.check(once.draft(), 10)))
                    .as("seed %d", seed)
                    .isFalse();
            assertThat(twice.draft()).as("seed %d", seed).isEqualTo(once.draft());
            assertThat(twice.repairs()).as("seed %d", seed).isEmpty();
        }
    }
}
