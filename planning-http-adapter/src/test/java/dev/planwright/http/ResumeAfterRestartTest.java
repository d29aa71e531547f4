package dev.planwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.ProposalTask;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan broke off on a server that is gone; its error is all that is left. */
@Timeout(60)
class ResumeAfterRestartTest {
    private static final String PLAN = "/task-planning/plan";
    private static final String RESUME = "/task-planning/plans/plan-77/resume";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The last event of a stream whose server knows nothing any more. */
    private static JsonNode error() throws IOException {
        ScriptedProposer proposer = ScriptedProposer.ending(2, new DraftEnd.BrokenOff("stall"));
        try (TestServer server = TestServer.proposing(proposer)) {
            List<Events.Event> events =
                    Events.of(server.post(PLAN + "/stream", TestServer.TASK).body());
            return JSON.readTree(events.get(events.size() - 1).data());
        }
    }

    private static String requestWith(JsonNode draft) throws IOException {
        ObjectNode request = (ObjectNode) JSON.readTree(TestServer.TASK);
        request.set("draft", draft);
        return request.toString();
    }

    @Test
    void theDraftOfAnErrorGoesOnUnderANewId() throws Exception {
        String body = requestWith(error().get("draft"));
        ScriptedProposer proposer = ScriptedProposer.finishing(4);
        try (TestServer server = TestServer.proposing(proposer)) {
            HttpResponse<String> plan = server.post(RESUME, body);
            assertThat(plan.statusCode()).as(plan.body()).isEqualTo(200);
            assertThat(plan.headers().firstValue("Location")).hasValue("/task-planning/plans/plan-1");
            assertThat(Events.at(plan.body(), "plan_id")).isEqualTo("plan-1");
            assertThat(Events.at(plan.body(), "title")).isEqualTo("Move the orders database");
            assertThat(Events.at(plan.body(), "steps.0.description"))
                    .isEqualTo("Copy, compare and switch part number 0");
            assertThat(Events.at(plan.body(), "steps.3.id")).isEqualTo("step-3");
            assertThat(proposer.asked)
                    .singleElement()
                    .satisfies(task -> assertThat(task.mode())
                            .isInstanceOfSatisfying(
                                    ProposalTask.Continue.class,
                                    onwards -> assertThat(onwards.finished().steps())
                                            .hasSize(2)));
        }
    }

    @Test
    void aStreamBeginsWithTheStepsThatWereFinished() throws Exception {
        String body = requestWith(error().get("draft"));
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(4))) {
            List<Events.Event> events =
                    Events.of(server.post(PLAN + "/stream", body).body());
            assertThat(Events.names(events)).endsWith("step", "step", "step", "step", "progress", "complete");
            assertThat(events.get(events.size() - 6).data()).contains("\"id\":\"step-0\"");
        }
    }

    @Test
    void aDraftMayBeAWholeDocumentOrAListOfSteps() throws Exception {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(4))) {
            JsonNode plan = JSON.readTree(server.post(PLAN, TestServer.TASK).body());
            for (JsonNode draft : List.of(plan, plan.get("steps"))) {
                String body = server.post(PLAN, requestWith(draft)).body();
                assertThat(Events.at(body, "steps.3.id")).isEqualTo("step-3");
                assertThat(Events.at(body, "steps.4")).isEqualTo("absent");
            }
        }
    }

    @Test
    void whatIsKnownOfAPlanCountsMoreThanTheBody() throws Exception {
        ScriptedProposer proposer = ScriptedProposer.ending(2, new DraftEnd.BrokenOff("stall"));
        try (TestServer server = TestServer.proposing(proposer)) {
            server.post(PLAN, TestServer.TASK);
            HttpResponse<String> again =
                    server.post("/task-planning/plans/plan-1/resume", requestWith(error().get("draft")));
            assertThat(again.statusCode()).isEqualTo(502);
            assertThat(Events.at(again.body(), "plan_id")).isEqualTo("plan-1");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 404 | draft",
                "{\"task_description\":\"Move the orders\",\"draft\":7} | 422 | /draft",
                "{\"task_description\":\"Move the orders\",\"draft\":{\"steps\":[3]}} | 422 | /draft/steps/0",
                "{\"draft\":{\"steps\":[]}} | 422 | task_description",
                "{\"task_description\":\"Deploy the thing\",\"draft\":{\"steps\":[]}} | 422 | questions",
                "{ | 400 | line 1"
            })
    void saysWhatIsWrongWithADraft(String body, int status, String said) {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(4))) {
            HttpResponse<String> answer = server.post(RESUME, body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(answer.body()).contains(said);
        }
    }
}
