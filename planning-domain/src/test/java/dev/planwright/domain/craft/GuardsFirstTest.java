package dev.planwright.domain.craft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.check.Repaired;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardsFirstTest {
    private static final StepDraft BUILD = step("build", "Build the release");
    private static final StepDraft DEPLOY = step("deploy", "Deploy the release to production", "build");
    private static final Repair EARLIER =
            new Repair(FindingCode.SELF_DEPENDENCY, Optional.of("build"), "dropped it", "build", "");

    private static StepDraft step(String id, String name, String... after) {
        return StepDraft.builder(id, name).dependencies(after).build();
    }

    private static Optional<Repaired> put(StepDraft... steps) {
        return put("Bring the shop up to date", List.of(steps));
    }

    private static Optional<Repaired> put(String task, List<StepDraft> steps) {
        Repaired sound = new Repaired(PlanDraft.ofSteps(steps), List.of(EARLIER));
        return Craft.withAGuardFirst(
                task, sound, steps.stream().map(StepDraft::toStep).toList(), step -> true);
    }

    private static List<StepDraft> stepsOf(Optional<Repaired> repaired) {
        return repaired.orElseThrow().draft().steps();
    }

    @Test
    void theChangeWaitsForItsTestAndWhatWaitedForTheTestStillWaitsForTheChange() {
        Optional<Repaired> mended = put(
                BUILD,
                DEPLOY,
                step("test", "Run integration tests", "deploy"),
                step("tell", "Tell the users", "test"),
                step("watch", "Watch the shop", "deploy"));

        assertThat(stepsOf(mended))
                .containsExactly(
                        BUILD,
                        step("test", "Run integration tests", "build"),
                        step("deploy", "Deploy the release to production", "build", "test"),
                        step("tell", "Tell the users", "test", "deploy"),
                        step("watch", "Watch the shop", "deploy"));
        assertThat(mended.orElseThrow().repairs())
                .containsExactly(
                        EARLIER,
                        new Repair(
                                FindingCode.LATE_STEP,
                                Optional.of("test"),
                                "put it before the change that it should guard, deploy",
                                "deploy",
                                "build"));
    }

    @Test
    void whatTheTestNeedsBesidesTheChangeItStillWaitsFor() {
        Optional<Repaired> mended = put(
                BUILD,
                step("data", "Collect samples"),
                DEPLOY,
                step("settle", "Let it settle", "deploy"),
                step("test", "Run integration tests", "data", "settle"),
                step("tell", "Tell the users", "test"));

        assertThat(stepsOf(mended))
                .contains(
                        step("test", "Run integration tests", "data"),
                        step("deploy", "Deploy the release to production", "build", "test"),
                        step("settle", "Let it settle", "deploy"),
                        step("tell", "Tell the users", "test", "settle"));
    }

    @Test
    void whereNothingIsLateNothingIsMoved() {
        StepDraft test = step("test", "Run integration tests", "build");

        assertThat(put(BUILD, test, DEPLOY.withDependencies(List.of("test")))).isEmpty();
        assertThat(put(BUILD, test)).isEmpty();
        assertThat(put(
                        "Run integration tests of the shop",
                        List.of(BUILD, DEPLOY, test.withDependencies(List.of("deploy")))))
                .isEmpty();
    }

    @Test
    void aChangeIsNoGuardWhateverItsNameHas() {
        assertThat(put(BUILD, DEPLOY, step("next", "Perform the upgrade of the backup server", "deploy")))
                .isEmpty();
    }

    @Test
    void aListOfMoreThan300StepsIsLeftAsItIs() {
        List<StepDraft> steps =
                new ArrayList<>(List.of(BUILD, DEPLOY, step("test", "Run integration tests", "deploy")));
        while (steps.size() < 300) {
            steps.add(step("s" + steps.size(), "Look at shop " + steps.size(), "test"));
        }

        assertThat(put("Bring all shops up to date", steps)).isPresent();
        steps.add(step("last", "Tell the users", "test"));
        assertThat(put("Bring all shops up to date", steps)).isEmpty();
    }
}
