package dev.planwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.planwright.document.PlanRequestReader;
import dev.planwright.domain.plan.ConstraintResult;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.engine.PlanningEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tasks that users come with, planned offline. */
class ReferenceTasksTest {
    private static final PlanningEngine ENGINE = PlanningEngine.offline();

    static Stream<PlanRequest> tasks() {
        try (InputStream in = ReferenceTasksTest.class.getResourceAsStream("/reference-tasks.json")) {
            JsonNode tasks = new ObjectMapper().readTree(in);
            return IntStream.range(0, tasks.size())
                    .mapToObj(place ->
                            PlanRequestReader.read(tasks.get(place).toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Plan plan(PlanRequest request) {
        PlanOutcome outcome = ENGINE.planner().plan(request);
        return outcome.fold(planned -> planned.plan(), needed -> {
            throw new AssertionError(request.task() + " asks back: " + needed.questions());
        });
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void givesACleanPlan(PlanRequest request) {
        Plan plan = plan(request);

        assertThat(plan.findings()).as("findings").isEmpty();
        assertThat(plan.repairs()).as("repairs").isEmpty();
        assertThat(plan.steps()).hasSizeBetween(8, 20);
        assertThat(plan.constraints())
                .filteredOn(constraint -> constraint.status() == ConstraintResult.Status.VIOLATED)
                .isEmpty();
        assertThat(plan.unusedContext()).as("unused context").isEmpty();
        assertThat(plan.outline().successCriteria()).isNotEmpty();
        assertThat(plan.schedule().fitsDeadline().orElse(true)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void leavesOnlyTheBudgetUnchecked(PlanRequest request) {
        assertThat(plan(request).constraints())
                .filteredOn(constraint -> constraint.status() == ConstraintResult.Status.NOT_CHECKABLE)
                .allSatisfy(constraint -> assertThat(constraint.path()).isEqualTo("/context/constraints/budget"));
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void everyStepSaysWhatToDoHowLongItTakesAndWhenItIsDone(PlanRequest request) {
        assertThat(plan(request).steps()).allSatisfy(step -> {
            assertThat(step.description()).hasSizeGreaterThan(60);
            assertThat(step.estimate()).hasValueSatisfying(estimate -> {
                assertThat(estimate.basis()).isNotBlank();
                assertThat(estimate.likely()).isPositive();
            });
            assertThat(step.doneWhen()).isPresent();
            assertThat(step.requiredSkills()).isNotEmpty();
            assertThat(step.source()).isPresent();
        });
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void isNoStraightChain(PlanRequest request) {
        Plan plan = plan(request);

        assertThat(plan.schedule().waves().size()).isLessThan(plan.steps().size());
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void theSameTaskGivesTheSameSteps(PlanRequest request) {
        Plan first = plan(request);
        Plan second = plan(request);

        assertThat(second.steps()).isEqualTo(first.steps());
        assertThat(second.outline()).isEqualTo(first.outline());
        assertThat(second.schedule()).isEqualTo(first.schedule());
    }

    @Test
    void noTwoPlansAreAlike() {
        Map<String, Set<String>> namesByTask = new HashMap<>();
        tasks().forEach(request -> {
            Set<String> names = new HashSet<>();
            plan(request).steps().stream().map(Step::name).forEach(names::add);
            namesByTask.put(request.task(), names);
        });
        List<String> tasks = new ArrayList<>(namesByTask.keySet());
        for (int i = 0; i < tasks.size(); i++) {
            for (int j = i + 1; j < tasks.size(); j++) {
                Set<String> common = new HashSet<>(namesByTask.get(tasks.get(i)));
                common.retainAll(namesByTask.get(tasks.get(j)));
                assertThat(common)
                        .as("%s and %s", tasks.get(i), tasks.get(j))
                        .hasSizeLessThan(namesByTask.get(tasks.get(i)).size() / 2);
            }
        }
    }

    @Test
    void everyFirstStepCanBeBrokenDown() {
        tasks().forEach(request -> {
            Plan parent = plan(request);
            for (int number = 1; number <= parent.steps().size(); number++) {
                Step step = parent.steps().get(number - 1);
                if (!step.subtasks().isEmpty()) {
                    Plan detail = plan(PlanRequest.of(
                            "Detailed breakdown: " + step.name(),
                            request.context()
                                    .with("parent_task", ContextValue.of(request.task()))
                                    .with("step_number", ContextValue.of(number))));

                    assertThat(detail.steps()).as(step.name()).hasSizeGreaterThanOrEqualTo(2);
                    assertThat(detail.outline().title()).contains(step.name());
                    assertThat(detail.parent()).isPresent();
                    assertThat(detail.hasErrors()).as("%s", detail.findings()).isFalse();
                }
            }
        });
    }

    @Test
    void theContextIsInThePlan() {
        String text = String.join(
                " ",
                tasks().filter(request -> request.task().contains("outage"))
                        .flatMap(request -> plan(request).steps().stream())
                        .map(step -> step.name() + " " + step.description())
                        .toList());

        assertThat(text).contains("api", "web", "mobile", "connection timeouts");
    }
}
