package dev.planwright.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.document.tree.JsonOutput;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.error.Problem;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.event.Stage;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.in.PlanOutcome.NeedsInput;
import dev.planwright.domain.request.ContextValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventAndProblemTest {
    private static final Step STEP = Plans.migration().steps().get(2);

    @Test
    void writesEachEventOnOneLine() {
        assertThat(data(new PlanEvent.Progress(Stage.READING, "a\nb", 5)))
                .isEqualTo("{\"stage\":\"reading\",\"message\":\"a\\nb\",\"progress\":5}");
        assertThat(data(new PlanEvent.Outlined("p", "t", "d")))
                .isEqualTo("{\"plan_id\":\"p\",\"title\":\"t\",\"description\":\"d\"}");
        assertThat(data(new PlanEvent.StepRemoved(new StepId("a"), "r")))
                .isEqualTo("{\"step_id\":\"a\",\"reason\":\"r\"}");
        assertThat(data(new PlanEvent.ProviderChanged("a:m", "b", "stall", 3)))
                .isEqualTo("{\"from\":\"a:m\",\"to\":\"b\",\"reason\":\"stall\",\"kept_steps\":3}");
        assertThat(data(new PlanEvent.StepRevised(1, STEP, "r")))
                .startsWith("{\"index\":1,\"step\":{\"id\":\"watch\"")
                .endsWith("},\"reason\":\"r\"}");
    }

    @Test
    void sendsTheStepsOfThePlanButForTheScheduleFields() {
        PlanDocument.of(Plans.migration())
                .values()
                .get("steps")
                .fold(text -> 0, number -> 0, flag -> 0, nothing -> 0, this::compareWithStream, fields -> 0);
    }

    private int compareWithStream(ContextValue.Items steps) {
        for (int i = 0; i < steps.values().size(); i++) {
            Map<String, ContextValue> step =
                    new LinkedHashMap<>(((ContextValue.Fields) steps.values().get(i)).values());
            assertThat(step.keySet()).contains("wave", "critical", "earliest_start_minutes", "slack_minutes");
            step.keySet().removeAll(List.of("wave", "critical", "earliest_start_minutes", "slack_minutes"));
            assertThat(data(new PlanEvent.StepProposed(
                            i, Plans.migration().steps().get(i))))
                    .isEqualTo("{\"index\":%d,\"step\":%s}"
                            .formatted(i, JsonOutput.compact(new ContextValue.Fields(step))));
        }
        return steps.values().size();
    }

    @Test
    void sendsTheBytesOfThePlan() {
        PlanEventDocument event =
                PlanEventDocument.of(new PlanEvent.Completed(Plans.migration()), WorkingTime.CONTINUOUS);
        assertThat(event.event()).isEqualTo("complete");
        assertThat(event.data()).isEqualTo("{\"plan\":" + PlanDocument.json(Plans.migration()) + "}");
    }

    @Test
    void writesProblemsWithTheDetailFirst() {
        PlanningException exception = PlanningException.of(
                        PlanningError.INVALID_REQUEST, "Not\nvalid", List.of(new Problem("/a", "is bad")))
                .withSuggestions(List.of("x"));
        assertThat(JsonOutput.compact(ProblemDocument.of(exception, 422, Optional.of("p1"))))
                .isEqualTo(
                        "{\"detail\":\"Not valid: /a is bad\",\"type\":\"urn:planwright:problem:invalid_request\","
                                + "\"title\":\"The request is not valid\",\"status\":422,\"code\":\"invalid_request\",\"retryable\":false,"
                                + "\"errors\":[{\"pointer\":\"/a\",\"message\":\"is bad\"}],\"questions\":[],\"suggestions\":[\"x\"],\"plan_id\":\"p1\"}");
        assertThat(JsonOutput.compact(ProblemDocument.of(new NeedsInput("Say more.", List.of("What?")), 422)))
                .contains("\"code\":\"task_too_vague\"", "\"questions\":[\"What?\"]");
    }

    private static String data(PlanEvent event) {
        String data = PlanEventDocument.of(event, WorkingTime.DEFAULT).data();
        assertThat(data).doesNotContain("\n");
        return data;
    }
}
