package dev.planwright.domain.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.constraint.Demand;
import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Repair;
import dev.planwright.domain.request.JsonPointer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SerialisingTest {
    private static final Constraint ONE_LANE =
            new Constraint(JsonPointer.ROOT, "/context/constraints/0", "one", new Demand.AtMostParallel(1));

    private static StepDraft step(String id, int minutes, String... dependencies) {
        return StepDraft.builder(id, "Check " + id)
                .estimate(EstimateDraft.exactly(Duration.ofMinutes(minutes)))
                .dependencies(dependencies)
                .build();
    }

    private static Change serialised(int lanes, StepDraft... steps) {
        return Serialising.to(lanes, new Change(PlanDraft.ofSteps(List.of(steps)), List.of()), ONE_LANE);
    }

    private static List<String> waits(Change change) {
        return change.draft().steps().stream()
                .map(step -> step.id() + step.dependencies())
                .toList();
    }

    @Test
    void whatHasTheLongestRestBeforeItGoesFirst() {
        Change change = serialised(1, step("short", 10), step("long", 5), step("end", 20, "long"));

        assertThat(waits(change)).containsExactly("long[]", "end[long]", "short[end]");
        assertThat(change.repairs()).extracting(Repair::after).containsExactly("end");
        assertThat(change.repairs()).extracting(Repair::what).allMatch(what -> what.contains("/context/constraints/0"));
    }

    @Test
    void eachStepGoesToTheLaneThatIsFreeFirst() {
        Change change = serialised(2, step("a", 30), step("b", 10), step("c", 5), step("d", 5));

        assertThat(waits(change)).containsExactly("a[]", "b[]", "c[b]", "d[c]");
    }

    @Test
    void aStepThatHasToWaitAnywayStandsBackForOneThatHasNot() {
        Change change = serialised(2, step("a", 30), step("b", 10), step("late", 90, "a"), step("soon", 1));

        assertThat(waits(change)).containsExactlyInAnyOrder("a[]", "b[]", "late[a, soon]", "soon[b]");
        assertThat(change.repairs()).hasSize(2);
    }

    @Test
    void whatIsWaitedForAlreadyIsNotNamedTwice() {
        Change change = serialised(1, step("a", 10), step("b", 5, "a"), step("c", 1, "a"));

        assertThat(waits(change)).containsExactly("a[]", "b[a]", "c[b]");
    }

    @Test
    void whatStandsFirstIsWaitedForLikeAnyOther() {
        assertThat(waits(serialised(1, step("a", 10), step("b", 5)))).containsExactly("a[]", "b[a]");
        assertThat(waits(serialised(3, step("a", 10), step("b", 30), step("c", 5), step("d", 1))))
                .containsExactly("a[]", "b[]", "c[]", "d[c]");
    }

    @Test
    void aStepWhoseDependenciesAreNotDoneIsNotTakenHoweverSoonItsLaneIsFree() {
        Change change = serialised(2, step("a", 100), step("b", 10), step("c", 5, "a"), step("d", 5, "c"));

        assertThat(waits(change)).containsExactly("a[]", "b[]", "c[a, b]", "d[c]");
    }

    @Test
    void enoughLanesChangeNothing() {
        Change change = serialised(3, step("a", 10), step("b", 5), step("c", 1, "a"));

        assertThat(waits(change)).containsExactly("a[]", "b[]", "c[a]");
        assertThat(change.repairs()).isEmpty();
    }

    @Test
    void whatFollowsFromNewWaitsIsNotNamedEither() {
        Change change = serialised(1, step("a", 10), step("b", 5), step("c", 1, "a"));

        assertThat(waits(change)).containsExactly("a[]", "b[a]", "c[b]");
        assertThat(change.repairs()).extracting(Repair::after).containsExactly("a", "b");
    }
}
