package dev.planwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.http.contract.Contract;
import dev.planwright.http.kubiya.Catalogue;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Kubiya's clients send, and what they can do with the answers. */
class KubiyaClientsTest {
    private static final BodyPublisher NONE = BodyPublishers.noBody();
    private static final String PLAN = "/api/v1/tasks/plan";
    private static final String TASK = """
            {"description":"Migrate the orders database to PostgreSQL 15","priority":"medium","agents":[],"teams":[],\
            "environments":[],"worker_queues":[],"output_format":"text"}""";
    private static final HttpSettings SETTINGS = TestServer.SETTINGS
            .with()
            .catalogue(() -> new Catalogue(
                    List.of(agent("a-1"), agent("a-2")),
                    List.of(new Catalogue.Team("t-1", "team", Optional.empty(), List.of("a-1"))),
                    List.of(new Catalogue.Environment(
                            "e-1", "prod", Optional.empty(), new ContextValue.Fields(Map.of()))),
                    List.of(new Catalogue.WorkerQueue("q-1", "queue", "e-1", Optional.empty())),
                    List.of(),
                    Optional.empty()))
            .build();

    private static Catalogue.Agent agent(String id) {
        return new Catalogue.Agent(id, "agent " + id, Optional.empty(), List.of("orders"), Optional.empty());
    }

    private static TestServer server(ScriptedProposer proposer) {
        return TestServer.proposing(proposer, SETTINGS);
    }

    @ParameterizedTest
    @CsvSource({"agents, a-1", "teams, t-1", "environments, e-1", "worker-queues, q-1"})
    void listsTheCatalogueAsBareArrays(String list, String id) {
        try (TestServer server = server(ScriptedProposer.finishing(1))) {
            assertThat(server.get("/api/v1/" + list).body()).startsWith("[{\"id\":\"" + id + "\"");
        }
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(1))) {
            assertThat(server.get("/api/v1/" + list).body()).isEqualTo("[]");
            assertThat(server.get("/api/v1/models?enabled_only=True&skip=0&limit=100")
                            .body())
                    .isEqualTo("[]");
        }
    }

    @ParameterizedTest
    @CsvSource({"agents, a-2", "teams, t-1", "environments, e-1", "worker-queues, q-1"})
    void showsAnEntryOfTheCatalogueById(String list, String id) {
        try (TestServer server = server(ScriptedProposer.finishing(1))) {
            assertThat(server.get("/api/v1/" + list + "/" + id).body()).startsWith("{\"id\":\"" + id + "\"");
            HttpResponse<String> none = server.get("/api/v1/" + list + "/none");
            assertThat(none.statusCode()).isEqualTo(404);
            assertThat(Events.at(none.body(), "code")).isEqualTo("not_in_catalogue");
        }
    }

    @Test
    void namesTheAgentsOfATeamAsTheCliReadsThem() {
        try (TestServer server = server(ScriptedProposer.finishing(1))) {
            assertThat(Events.at(server.get("/api/v1/teams/t-1").body(), "members.0"))
                    .isEqualTo("a-1");
        }
    }

    @Test
    void showsThePageThatIsAskedFor() {
        try (TestServer server = server(ScriptedProposer.finishing(1))) {
            assertThat(server.get("/api/v1/agents?skip=1&limit=1").body()).startsWith("[{\"id\":\"a-2\"");
            assertThat(server.get("/api/v1/agents?skip=2").body()).isEqualTo("[]");
            for (String bad : List.of("skip=-1", "limit=0", "limit=1001", "limit=many", "skip=99999999999")) {
                assertThat(server.get("/api/v1/agents?" + bad).statusCode()).isEqualTo(400);
            }
        }
    }

    @Test
    void answersTheCliInItsOwnForm() {
        try (TestServer server = server(ScriptedProposer.finishing(3))) {
            String plan = server.post(PLAN, TASK).body();
            assertThat(plan).startsWith("{\"plan\":{\"plan_id\":\"plan-1\",");
            assertThat(Events.at(plan, "plan.recommended_execution.entity_id")).isEqualTo("a-1");
            assertThat(Events.at(plan, "plan.recommended_execution.recommended_worker_queue_id"))
                    .isEqualTo("q-1");
            assertThat(server.get(PLAN + "/plan-1").body()).isEqualTo(plan);
            assertThat(server.get("/task-planning/plans/plan-1").statusCode()).isEqualTo(200);
            assertThat(server.get(PLAN + "/plan-9").statusCode()).isEqualTo(404);
            assertThat(server.get(PLAN + "/health").body()).isEqualTo("{\"status\":\"ok\"}");
        }
    }

    @Test
    void choosesOutOfTheEnvironmentsThatARequestBrings() {
        String own = TASK.replace("\"environments\":[]", "\"environments\":[{\"id\":\"e-9\",\"name\":\"lab\"}]");
        try (TestServer server = server(ScriptedProposer.finishing(2))) {
            assertThat(Events.at(
                            server.post(PLAN, own).body(), "plan.recommended_execution.recommended_environment_id"))
                    .isEqualTo("e-9");
        }
    }

    @Test
    void choosesOutOfTheAgentsThatARequestBrings() {
        String own = TASK.replace(
                "\"agents\":[]", "\"agents\":[{\"id\":\"mine\",\"name\":\"m\",\"capabilities\":[\"orders\"]}]");
        try (TestServer server = server(ScriptedProposer.finishing(2))) {
            assertThat(Events.at(server.post(PLAN, own).body(), "plan.recommended_execution.entity_id"))
                    .isEqualTo("mine");
        }
    }

    /** The CLI says "active" of every queue that it read, whatever the list said. */
    @Test
    void recommendsNoQueueThatTheCatalogueSaysIsOff() {
        Catalogue.WorkerQueue off = new Catalogue.WorkerQueue("q-1", "queue", "e-1", Optional.of("inactive"));
        Catalogue known = SETTINGS.catalogue().get();
        Catalogue catalogue = new Catalogue(
                known.agents(), known.teams(), known.environments(), List.of(off), List.of(), Optional.empty());
        String sent = TASK.replace(
                "\"environments\":[],\"worker_queues\":[]",
                "\"environments\":[{\"id\":\"e-1\",\"name\":\"prod\",\"metadata\":{}}],\"worker_queues\":"
                        + "[{\"id\":\"q-1\",\"name\":\"queue\",\"environment_id\":\"e-1\",\"status\":\"active\"}]");
        try (TestServer server = TestServer.proposing(
                ScriptedProposer.finishing(2),
                SETTINGS.with().catalogue(() -> catalogue).build())) {
            String plan = server.post(PLAN, sent).body();
            assertThat(Events.at(plan, "plan.recommended_execution.recommended_environment_id"))
                    .isEqualTo("e-1");
            assertThat(plan).doesNotContain("recommended_worker_queue_id");
        }
    }

    @Test
    void streamsEachStepToTheCli() {
        try (TestServer server = server(ScriptedProposer.finishing(3))) {
            String body = server.post(PLAN + "/stream", TASK).body();
            List<String> names = Arrays.stream(body.split("\n"))
                    .filter(line -> line.startsWith("event: "))
                    .map(line -> line.substring(7))
                    .toList();
            assertThat(names)
                    .startsWith("resources_summary", "progress")
                    .containsSubsequence(
                            "step_started",
                            "step_completed",
                            "step_started",
                            "step_completed",
                            "step_started",
                            "step_completed",
                            "complete")
                    .endsWith("complete");
            assertThat(body).contains("data: {\"plan\":{\"plan_id\":");
        }
    }

    @Test
    void tellsTheCliWhatWentWrongInOneSentence() {
        DraftEnd broken = new DraftEnd.BrokenOff("stall");
        try (TestServer server = server(ScriptedProposer.ending(2, broken))) {
            assertThat(server.post(PLAN, TASK).statusCode()).isEqualTo(424);
            String stream = server.post(PLAN + "/stream", TASK).body();
            String last = stream.substring(stream.lastIndexOf("event: "));
            assertThat(last).startsWith("event: error\ndata: {\"error\":\"");
            assertThat(Events.at(last.substring(last.indexOf('{')).strip(), "draft.steps.1.id"))
                    .isEqualTo("step-1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PLAN, PLAN + "/stream"})
    void refusesInOneLineWithTheSentenceFirst(String path) {
        try (TestServer server = server(ScriptedProposer.finishing(1))) {
            for (String body : List.of("{", "{\"description\":\"Deploy the thing\"}", "{\"description\":\"\"}", "{}")) {
                HttpResponse<String> answer = server.post(path, body);
                assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
                assertThat(answer.body()).startsWith("{\"detail\":\"").doesNotContain("\n");
            }
        }
    }

    @Test
    void saysThatItDoesNotExecute() {
        try (TestServer server = server(ScriptedProposer.finishing(1))) {
            for (HttpResponse<String> answer : List.of(
                    server.post("/api/v1/agents/a-1/execute", "{\"prompt\":\"x\"}"),
                    server.post("/api/v1/teams/t-1/execute", "{\"prompt\":\"x\"}"),
                    server.post("/api/v1/environments/e-1/worker-queues", "{\"name\":\"x\"}"),
                    server.get("/api/v1/executions/x"),
                    server.get("/api/v1/executions/x/stream"))) {
                assertThat(answer.statusCode()).isEqualTo(501);
                assertThat(Events.at(answer.body(), "code")).isEqualTo("execution_not_available");
            }
        }
    }

    @Test
    void tellsTheSdkHowItIs() {
        try (TestServer server = server(ScriptedProposer.finishing(1))) {
            assertThat(server.get("/api/health").body()).isEqualTo("{\"status\":\"ok\"}");
            assertThat(server.get("/api/ready").body()).isEqualTo("{\"status\":\"ready\"}");
            assertThat(Events.at(server.get("/api/health/detailed").body(), "catalogue.agents"))
                    .isEqualTo("2");
        }
    }

    @Test
    void hasEveryRouteOfItsContract() {
        try (TestServer server = server(ScriptedProposer.finishing(1))) {
            assertThat(Contract.operations()).hasSizeGreaterThan(25).allSatisfy(operation -> {
                String method = operation.substring(0, operation.indexOf(' '));
                String path = operation.substring(operation.indexOf('/')).replaceAll("\\{\\w+}", "none");
                HttpResponse<String> answer = server.send(path, request -> request.method(method, NONE));
                assertThat(answer.statusCode()).as(operation).isNotEqualTo(405);
                assertThat(answer.body()).as(operation).doesNotContain("\"code\":\"not_found\"");
            });
        }
    }

    @Test
    void showsItsContractWithoutAnyOutsideAddress() {
        try (TestServer server = server(ScriptedProposer.finishing(1))) {
            assertThat(Events.at(server.get("/openapi.json").body(), "openapi")).isEqualTo("3.1.0");
            HttpResponse<String> page = server.get("/docs");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'");
            assertThat(page.body()).doesNotContain("http:", "https:", "//");
            for (String file : List.of("docs.js", "swagger-ui.css", "swagger-ui-bundle.js")) {
                assertThat(server.get("/docs/" + file).statusCode()).isEqualTo(200);
            }
            assertThat(server.get("/docs/swagger-ui-bundle.js").body()).contains("SwaggerUIBundle");
        }
    }
}
