package dev.planwright.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.StepStatus;
import dev.planwright.domain.plan.WorkingTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanDocumentReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\"duration\":90~PT1H30M",
                "\"duration_min\":1.5~PT1M30S",
                "\"duration_minutes\":5~PT5M",
                "\"estimated_time\":\"2 days\"~PT16H",
                "\"estimate\":\"PT20M\"~PT20M",
                "\"estimate\":{\"likely\":\"1 hour\"}~PT1H",
                "\"estimate\":{\"optimistic_minutes\":10,\"pessimistic_minutes\":30}~PT20M",
                "\"estimate\":{\"likely_minutes\":7},\"estimated_time\":\"3 days\"~PT7M"
            })
    void readsEstimatesInManyForms(String field, Duration likely) {
        assertThat(step("{\"id\":\"a\",%s}".formatted(field)).estimate().map(EstimateDraft::likely))
                .contains(likely);
    }

    @Test
    void keepsTheTextOfAnEstimateItCannotUnderstand() {
        assertThat(step("{\"estimate\":\"soonish\"}").unreadableEstimate()).contains("soonish");
        assertThat(step("{\"estimate\":{\"points\":3}}").unreadableEstimate()).contains("{\"points\":3}");
        assertThat(step("{\"estimate\":1e900}").unreadableEstimate()).isPresent();
        assertThat(step("{\"estimate\":\"\"}").unreadableEstimate()).isEmpty();
    }

    @Test
    void readsTheThreePointsAndTheClock() {
        EstimateDraft estimate =
                step("{\"estimate\":{\"optimistic_minutes\":-5,\"likely_minutes\":10,\"pessimistic_minutes\":9,\"clock\":\"elapsed\",\"basis\":\"b\"}}")
                        .estimate()
                        .orElseThrow();
        assertThat(estimate)
                .isEqualTo(new EstimateDraft(
                        Duration.ofMinutes(-5), Duration.ofMinutes(10), Duration.ofMinutes(9), "b", Clock.ELAPSED));
    }

    @Test
    void readsStepsAsOtherProgramsWriteThem() {
        List<StepDraft> steps = steps("""
                [{"id": 1, "title": "Build", "status": "completed", "x": {"y": []}},
                 {"id": 2, "text": "Test", "depends_on": [1], "subtasks": [{"name": "Unit", "done": true}, "End"]},
                 {"id": "3", "name": "Ship", "needs": ["2"], "description": null}]""");
        assertThat(steps).extracting(StepDraft::id).containsExactly("1", "2", "3");
        assertThat(steps).extracting(StepDraft::name).containsExactly("Build", "Test", "Ship");
        assertThat(steps.get(0).status()).isEqualTo(StepStatus.DONE);
        assertThat(steps.get(1).dependencies()).containsExactly("1");
        assertThat(steps.get(1).subtasks()).containsExactly("Unit", "End");
        assertThat(steps.get(2).dependencies()).containsExactly("2");
    }

    @Test
    void makesIdsOfNamesAndFollowsDependenciesByName() {
        List<StepDraft> steps = steps("""
                [{"name": "Back up: d\u00e9j\u00e0 vu!"}, {"name": "Ship"}, {"name": "Ship", "needs": ["Back up: d\u00e9j\u00e0 vu!", "x"]},
                 {"id": "ship-3", "name": "s"}, {"name": "Ship"}, {"name": "\u65e5\u672c"}]""");
        assertThat(steps)
                .extracting(StepDraft::id)
                .containsExactly("back-up-deja-vu", "ship", "ship-2", "ship-3", "ship-4", "step-6");
        assertThat(steps.get(2).dependencies()).containsExactly("back-up-deja-vu", "x");
    }

    @Test
    void readsYamlAndThePlanOfAnAnswer() {
        ReadPlan yaml =
                reader().read("title: T\nsteps:\n- {id: NO, name: on}".getBytes(StandardCharsets.UTF_8), Syntax.YAML);
        assertThat(yaml.draft().steps().get(0).id()).isEqualTo("NO");
        assertThat(yaml.request().task()).isEqualTo("T");
        byte[] wrapped = ("{\"plan\":" + PlanDocument.json(Plans.migration()) + "}").getBytes(StandardCharsets.UTF_8);
        assertThat(reader().read(wrapped, Syntax.JSON).planId()).contains("plan-1");
    }

    @Test
    void readsManyStepsOfTheSameName() {
        String many = "{\"name\":\"same\"},".repeat(20_000);
        assertThat(steps("[" + many + "{}]")).extracting(StepDraft::id).doesNotHaveDuplicates();
    }

    private static StepDraft step(String json) {
        return steps("[" + json + "]").get(0);
    }

    private static List<StepDraft> steps(String json) {
        return reader().read(json.getBytes(StandardCharsets.UTF_8), Syntax.JSON)
                .draft()
                .steps();
    }

    private static PlanDocumentReader reader() {
        return new PlanDocumentReader(InputRules.PLAN, WorkingTime.DEFAULT);
    }
}
