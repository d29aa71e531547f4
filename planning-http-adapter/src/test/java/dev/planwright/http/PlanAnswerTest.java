package dev.planwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.http.exchange.ErrorStatus;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanAnswerTest {
    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).startsWith("{\"detail\":\"").doesNotContain("\n", "\tat ", ".java");
        assertThat(Events.at(answer.body(), "code")).isEqualTo(code);
        assertThat(Events.at(answer.body(), "status")).isEqualTo(Integer.toString(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task-planning/plan", "/api/v1/planning/plan", "/task-planning/plan/"})
    void answersWithThePlanDocument(String path) {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(3))) {
            HttpResponse<String> answer = server.post(path, TestServer.TASK);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
            assertThat(Events.at(answer.body(), "title")).isEqualTo("Move the orders database");
            assertThat(Events.at(answer.body(), "steps.2.id")).isEqualTo("step-2");
            assertThat(Events.at(answer.body(), "description")).isEqualTo("In small steps — ohne Ausfall");
        }
    }

    @Test
    void asksBackWhenTheTaskIsTooVague() {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(3))) {
            for (String path : List.of("/task-planning/plan", "/task-planning/plan/stream", "/api/v1/planning/plan")) {
                HttpResponse<String> answer = server.post(path, "{\"task_description\":\"Deploy the thing\"}");
                assertProblem(answer, 422, "task_too_vague");
                assertThat(Events.at(answer.body(), "questions.0")).endsWith("?");
            }
        }
    }

    @Test
    void namesEverythingThatIsWrongWithTheFields() {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(3))) {
            for (String path : List.of("/task-planning/plan", "/task-planning/plan/stream")) {
                HttpResponse<String> answer =
                        server.post(path, "{\"task\":\"x\",\"options\":{\"team_size\":\"many\"}}");
                assertProblem(answer, 422, "invalid_request");
                assertThat(answer.body()).contains("\"pointer\":\"/task\"", "/task_description", "/options/team_size");
            }
            assertProblem(
                    server.post("/task-planning/plan/stream", "{\"task_description\":\" \"}"), 422, "invalid_request");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "nonsense", "{\"a\":1}x", "{\"task_description\":\"a\",}"})
    void saysWhereABodyIsNotJson(String body) {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(3))) {
            HttpResponse<String> answer = server.post("/task-planning/plan", body);
            assertProblem(answer, 400, "invalid_request");
            assertThat(answer.body()).containsPattern(body.isEmpty() ? "empty" : "line 1, column \\d+");
        }
    }

    @Test
    void tellsTheClosestMatchesAndHowToSetUpAModelWhenNoPlannerKnowsTheTask() {
        DraftEnd declined = new DraftEnd.Declined("No playbook fits", List.of("database-outage"));
        try (TestServer server = TestServer.proposing(ScriptedProposer.ending(0, declined))) {
            HttpResponse<String> answer = server.post("/task-planning/plan", TestServer.TASK);
            assertProblem(answer, 422, "no_planner_for_task");
            assertThat(Events.at(answer.body(), "suggestions")).isEqualTo("database-outage");
            assertThat(Events.at(answer.body(), "detail"))
                    .startsWith("No playbook fits")
                    .contains("language model");
        }
    }

    @ParameterizedTest
    @CsvSource({"/task-planning/plan, 502", "/api/v1/planning/plan, 424"})
    void keepsTheFinishedStepsWhenAProviderFails(String path, int status) {
        DraftEnd broken = new DraftEnd.BrokenOff("stall");
        try (TestServer server = TestServer.proposing(ScriptedProposer.ending(2, broken))) {
            HttpResponse<String> answer = server.post(path, TestServer.TASK);
            assertProblem(answer, status, "proposers_failed");
            assertThat(Events.at(answer.body(), "draft.steps.1.id")).isEqualTo("step-1");
            assertThat(Events.at(answer.body(), "plan_id")).isEqualTo("plan-1");
            assertThat(Events.at(answer.body(), "retryable")).isEqualTo("true");
        }
    }

    @ParameterizedTest
    @EnumSource(PlanningError.class)
    void hasAStatusForEveryError(PlanningError error) {
        Planner failing = (request, listener) -> {
            throw new PlanningException(error, "It did not work");
        };
        try (TestServer server = TestServer.planning(failing)) {
            HttpResponse<String> answer = server.post("/task-planning/plan", TestServer.TASK);
            assertProblem(answer, ErrorStatus.STANDARD.of(error), error.name().toLowerCase(Locale.ROOT));
            assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(answer.statusCode() == 503);
        }
    }

    @Test
    void tellsNothingOfADefectButItsNumber() {
        Planner broken = (request, listener) -> {
            throw new IllegalStateException("secret of " + request.task());
        };
        try (TestServer server = TestServer.planning(broken)) {
            HttpResponse<String> answer = server.post("/task-planning/plan", TestServer.TASK);
            assertProblem(answer, 500, "internal");
            assertThat(answer.body())
                    .containsPattern("under [0-9a-f]{16}\"")
                    .contains(answer.headers().firstValue("X-Request-Id").orElseThrow())
                    .doesNotContain("secret", "orders");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"No playbook fits", "No playbook fits."})
    void saysHowAModelIsSetUpWhereNobodyCanPlanATask(String why) {
        Planner nobody = (request, listener) -> {
            throw new PlanningException(PlanningError.NO_PLANNER_FOR_TASK, why);
        };
        try (TestServer server = TestServer.planning(nobody)) {
            HttpResponse<String> answer = server.post("/task-planning/plan", TestServer.TASK);
            assertProblem(answer, 422, "no_planner_for_task");
            assertThat(Events.at(answer.body(), "detail")).startsWith("No playbook fits. A language model can plan");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /task-planning/plan, 405, POST",
        "DELETE, /task-planning/plan/stream, 405, POST",
        "POST, /health, 405, 'GET, HEAD'",
        "FOO, /ready, 405, 'GET, HEAD'",
        "GET, /, 404, ",
        "POST, /task-planning/plans, 405, 'GET, HEAD'",
        "PUT, /task-planning/plans/plan-1, 405, 'GET, HEAD, DELETE'",
        "GET, /health/x, 404, ",
        "POST, /Task-Planning/Plan, 404, "
    })
    void saysWhichRoutesAndMethodsThereAre(String method, String path, int status, String allowed) {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(3))) {
            HttpResponse<String> answer = server.send(path, request -> request.method(method, BodyPublishers.noBody()));
            assertProblem(answer, status, status == 405 ? "method_not_allowed" : "not_found");
            assertThat(answer.headers().firstValue("Allow").orElse(null)).isEqualTo(allowed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, 200",
        "application/JSON; charset=\"UTF-8\", 200",
        "application/json; charset=utf8, 200",
        "application/vnd.plan+json, 200",
        "application/x-www-form-urlencoded, 415",
        "text/plain, 415",
        "application/json; charset=latin1, 415",
        "; ;, 415"
    })
    void takesJsonOnly(String type, int status) {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(3))) {
            HttpResponse<String> answer = server.send(
                    "/task-planning/plan",
                    request -> request.header("Content-Type", type).POST(BodyPublishers.ofString(TestServer.TASK)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        }
    }

    @Test
    void saysThatItLivesAndThatItIsReady() {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(3))) {
            assertThat(server.get("/health").body()).isEqualTo("{\"status\":\"ok\"}");
            assertThat(server.get("/ready").body()).isEqualTo("{\"status\":\"ready\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/health", "/ready", "/openapi.json", "/docs/docs.js", "/task-planning/plans", "/api/v1/agents"})
    void answersHeadAsItAnswersGetButForTheBody(String path) {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(3))) {
            HttpResponse<String> head = head(server, path);
            HttpResponse<String> get = server.get(path);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            for (String header : List.of("Content-Type", "Content-Length")) {
                assertThat(head.headers().firstValue(header))
                        .as(header)
                        .isEqualTo(get.headers().firstValue(header));
            }
        }
    }

    @Test
    void refusesHeadWhereItRefusesGet() {
        try (TestServer starting = TestServer.readyIf(() -> false)) {
            assertThat(head(starting, "/ready").statusCode()).isEqualTo(503);
            assertThat(head(starting, "/task-planning/plans/plan-9").statusCode())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({"/task-planning/plan, POST", "/task-planning/plans/plan-1/stream, GET"})
    void hasNoHeadOfAStreamNorOfWhatIsPosted(String path, String allowed) {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(3))) {
            HttpResponse<String> answer = server.send(
                    path, request -> request.method("HEAD", BodyPublishers.noBody()), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).hasValue(allowed);
        }
    }

    private static HttpResponse<String> head(TestServer server, String path) {
        return server.send(path, request -> request.method("HEAD", BodyPublishers.noBody()));
    }
}
