package dev.planwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.run.RunLimits;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RunRoutesTest {
    private static final String PLAN = "/task-planning/plan";
    private static final String STREAM = PLAN + "/stream";
    private static final String PLANS = "/task-planning/plans";

    private static HttpResponse<String> follow(TestServer server, String path, long lastEventId) {
        return server.send(path, request -> request.header("Last-Event-ID", Long.toString(lastEventId)));
    }

    private static HttpResponse<String> postWithKey(TestServer server, String path, String key, String body) {
        return server.send(
                path, request -> request.header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
    }

    @Test
    void saysWhereAPlanAndItsStreamAreToBeHad() {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(3))) {
            HttpResponse<String> plan = server.post(PLAN, TestServer.TASK);
            assertThat(plan.headers().firstValue("Location")).hasValue(PLANS + "/plan-1");
            assertThat(server.get(PLANS + "/plan-1").body()).isEqualTo(plan.body());
            HttpResponse<String> stream = server.post(STREAM, TestServer.TASK);
            assertThat(stream.headers().firstValue("Location")).hasValue(PLANS + "/plan-2/stream");
            assertThat(server.get(PLANS + "/plan-2/stream").body()).isEqualTo(stream.body());
        }
    }

    @Test
    void aStreamThatIsCutAnywhereGoesOnWithoutLossOrDoubling() {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(20))) {
            List<Events.Event> all =
                    Events.of(server.post(STREAM, TestServer.TASK).body());
            for (Events.Event last : all) {
                HttpResponse<String> rest = follow(server, PLANS + "/plan-1/stream", last.id());
                if (last.id() == all.size()) {
                    assertThat(rest.statusCode()).isEqualTo(204);
                } else {
                    assertThat(Events.of(rest.body())).isEqualTo(all.subList(last.id(), all.size()));
                }
            }
        }
    }

    @Test
    void aPlanThatIsBeingMadeIsAccepted() throws Exception {
        ScriptedProposer proposer = ScriptedProposer.heldUpAfter(1, 3);
        try (TestServer server = TestServer.proposing(proposer)) {
            CompletableFuture<HttpResponse<String>> stream =
                    CompletableFuture.supplyAsync(() -> server.post(STREAM, TestServer.TASK));
            assertThat(proposer.reached.await(30, TimeUnit.SECONDS)).isTrue();
            HttpResponse<String> plan = server.get(PLANS + "/plan-1");
            assertThat(plan.statusCode()).isEqualTo(202);
            assertThat(plan.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(Events.at(plan.body(), "status")).isEqualTo("running");
            proposer.open();
            stream.get(30, TimeUnit.SECONDS);
            assertThat(server.get(PLANS + "/plan-1").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void deletingCancelsAPlanAndTellsItsReaders() throws Exception {
        ScriptedProposer proposer = ScriptedProposer.heldUpAfter(1, 3);
        try (TestServer server = TestServer.proposing(proposer)) {
            // answered, and so followed, before the plan is gone
            HttpResponse<InputStream> stream = server.stream(STREAM, TestServer.TASK);
            assertThat(proposer.reached.await(30, TimeUnit.SECONDS)).isTrue();
            HttpResponse<String> deleted = server.send(PLANS + "/plan-1", request -> request.DELETE());
            assertThat(deleted.statusCode()).isEqualTo(204);
            assertThat(deleted.headers().firstValue("Content-Type")).isEmpty();
            assertThat(proposer.ended.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(new String(stream.body().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("event: error", "\"code\":\"plan_cancelled\"");
            assertThat(server.get(PLANS + "/plan-1").statusCode()).isEqualTo(404);
            assertThat(server.send(PLANS + "/plan-1", request -> request.DELETE())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void listsPlansLatestFirst() {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(3))) {
            server.post(PLAN, TestServer.TASK);
            server.post(PLAN, "{\"task_description\":\"Deploy the thing\"}");
            String list = server.get(PLANS).body();
            assertThat(Events.at(list, "plans.0.status")).isEqualTo("needs_input");
            assertThat(Events.at(list, "plans.1.plan_id")).isEqualTo("plan-1");
            assertThat(Events.at(list, "plans.1.status")).isEqualTo("completed");
            assertThat(Events.at(list, "plans.1.steps")).isEqualTo("3");
            assertThat(Events.at(server.get(PLANS + "?limit=1").body(), "plans.1"))
                    .isEqualTo("absent");
            assertThat(Events.at(server.get(PLANS + "?limit=1").body(), "total"))
                    .isEqualTo("2");
            assertThat(server.get(PLANS + "?limit=0").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void resumesAPlanThatBrokeOffUnderItsId() {
        DraftEnd broken = new DraftEnd.BrokenOff("stall");
        try (TestServer server = TestServer.proposing(ScriptedProposer.ending(2, broken))) {
            assertThat(server.post(PLAN, TestServer.TASK).statusCode()).isEqualTo(502);
            assertThat(server.get(PLANS + "/plan-1").statusCode()).isEqualTo(502);
            HttpResponse<String> again = server.post(PLANS + "/plan-1/resume", "");
            assertThat(again.statusCode()).isEqualTo(502);
            assertThat(Events.at(again.body(), "plan_id")).isEqualTo("plan-1");
            assertThat(Events.at(again.body(), "draft.steps.1.id")).isEqualTo("step-1");
            assertThat(server.post(PLANS + "/plan-9/resume", "").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void revisesAPlanUnderItsId() {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(3))) {
            server.post(PLAN, TestServer.TASK);
            HttpResponse<String> revised =
                    server.post(PLANS + "/plan-1/revise", "{\"feedback\":\"Remove step 2. Step 1 is done.\"}");
            assertThat(revised.statusCode()).as(revised.body()).isEqualTo(200);
            assertThat(Events.at(revised.body(), "revision")).isEqualTo("2");
            assertThat(Events.at(revised.body(), "steps.0.status")).isEqualTo("done");
            assertThat(Events.at(revised.body(), "steps.1.id")).isEqualTo("step-2");

            HttpResponse<String> refused = server.post(PLANS + "/plan-1/revise", "{\"feedback\":\"Remove step 1.\"}");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("/feedback", "which is done");
            assertThat(Events.at(server.get(PLANS + "/plan-1").body(), "revision"))
                    .isEqualTo("2");
            assertThat(server.post(PLANS + "/plan-1/revise", "{\"feedback\":7}").statusCode())
                    .isEqualTo(422);
            assertThat(server.post(PLANS + "/plan-9/revise", "{\"feedback\":\"No\"}")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"step-1", "2"})
    void breaksAStepDownIntoAPlanOfItsOwn(String step) {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(3))) {
            server.post(PLAN, "{\"task_description\":\"Move the orders\",\"context\":{\"region\":\"eu\"}}");
            HttpResponse<String> below = server.post(PLANS + "/plan-1/steps/" + step + "/plan", "");
            assertThat(below.statusCode()).as(below.body()).isEqualTo(200);
            assertThat(Events.at(below.body(), "parent.plan_id")).isEqualTo("plan-1");
            assertThat(Events.at(below.body(), "parent.step_id")).isEqualTo("step-1");
            assertThat(Events.at(below.body(), "task_description"))
                    .isEqualTo("Detailed breakdown: Move part 1 of the orders");
            assertThat(Events.at(below.body(), "context.region")).isEqualTo("eu");
            HttpResponse<String> said = server.post(
                    PLANS + "/plan-1/steps/" + step + "/plan",
                    "{\"task_description\":\"Do part 1\",\"context\":{\"region\":\"us\"}}");
            assertThat(Events.at(said.body(), "task_description")).isEqualTo("Do part 1");
            assertThat(Events.at(said.body(), "context.region")).isEqualTo("us");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/task-planning/plans/plan-9/steps/step-1/plan, '', 404, plan_not_found",
        "/task-planning/plans/plan-1/steps/step-9/plan, '', 404, step_not_found",
        "/task-planning/plans/plan-1/steps/0/plan, '', 404, step_not_found",
        "/task-planning/plans/plan-1/steps/1/plan, '[]', 422, invalid_request",
        "/task-planning/plans/plan-1/steps/1/plan, '{', 400, invalid_request",
        "/task-planning/plans/plan-1/steps/1/plan, '{\"tasks\":1}', 422, invalid_request",
    })
    void saysWhatIsWrongWithAFollowUp(String path, String body, int status, String code) {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(3))) {
            server.post(PLAN, TestServer.TASK);
            HttpResponse<String> answer = server.post(path, body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(Events.at(answer.body(), "code")).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, '', 404", "GET, /stream, 404", "DELETE, '', 404"})
    void doesNotKnowWhatItNeverMade(String method, String below, int status) {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(3))) {
            HttpResponse<String> answer =
                    server.send(PLANS + "/plan-77" + below, request -> request.method(method, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(Events.at(answer.body(), "code")).isEqualTo("plan_not_found");
        }
    }

    @Test
    void anIdempotencyKeyJoinsWhatItStartedOnEitherRoute() throws Exception {
        ScriptedProposer proposer = ScriptedProposer.heldUpAfter(1, 3);
        try (TestServer server = TestServer.proposing(proposer)) {
            CompletableFuture<HttpResponse<String>> plan =
                    CompletableFuture.supplyAsync(() -> postWithKey(server, PLAN, "\"k-1\"", TestServer.TASK));
            assertThat(proposer.reached.await(30, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<HttpResponse<String>> stream =
                    CompletableFuture.supplyAsync(() -> postWithKey(server, STREAM, "k-1", TestServer.TASK));
            proposer.open();
            assertThat(stream.get(30, TimeUnit.SECONDS).body())
                    .contains("{\"plan\":" + plan.get(30, TimeUnit.SECONDS).body() + "}");
            assertThat(postWithKey(server, PLAN, "k-1", TestServer.TASK).body())
                    .isEqualTo(plan.get().body());
            HttpResponse<String> other =
                    postWithKey(server, PLAN, "k-1", "{\"task_description\":\"Deploy the orders service\"}");
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(Events.at(other.body(), "code")).isEqualTo("conflict");
            assertThat(postWithKey(server, PLAN, "with space", TestServer.TASK).statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void refusesALastEventIdThatIsNone() {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(3))) {
            server.post(PLAN, TestServer.TASK);
            HttpResponse<String> answer =
                    server.send(PLANS + "/plan-1/stream", request -> request.header("Last-Event-ID", "x"));
            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    @Test
    void refusesMoreStreamsThanItMayHaveOpenBeforeTheirPlansAreStarted() throws Exception {
        ScriptedProposer proposer = ScriptedProposer.heldUpAfter(1, 3);
        HttpSettings one = TestServer.SETTINGS.with().maxStreams(1, 1).build();
        try (TestServer server = TestServer.proposing(proposer, one, RunLimits.DEFAULT)) {
            CompletableFuture<HttpResponse<String>> stream =
                    CompletableFuture.supplyAsync(() -> server.post(STREAM, TestServer.TASK));
            assertThat(proposer.reached.await(30, TimeUnit.SECONDS)).isTrue();
            HttpResponse<String> second = server.get(PLANS + "/plan-1/stream");
            assertThat(second.statusCode()).isEqualTo(429);
            assertThat(second.headers().firstValue("Retry-After")).isPresent();
            assertThat(server.post(STREAM, TestServer.TASK).statusCode()).isEqualTo(429);
            assertThat(server.get(PLANS).body()).contains("plan-1").doesNotContain("plan-2");
            proposer.open();
            stream.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void aReaderThatIsGoneDoesNotStopItsPlan() throws Exception {
        ScriptedProposer proposer = ScriptedProposer.heldUpAfter(1, 3);
        HttpSettings lively =
                TestServer.SETTINGS.with().keepAlive(Duration.ofMillis(20)).build();
        try (TestServer server = TestServer.proposing(proposer, lively)) {
            try (java.net.Socket socket =
                    server.connect(TestServer.head(STREAM, TestServer.TASK.length()) + TestServer.TASK)) {
                assertThat(proposer.reached.await(30, TimeUnit.SECONDS)).isTrue();
                socket.setSoLinger(true, 0);
            }
            CompletableFuture<HttpResponse<String>> back =
                    CompletableFuture.supplyAsync(() -> server.get(PLANS + "/plan-1/stream"));
            proposer.open();
            assertThat(Events.names(Events.of(back.get(30, TimeUnit.SECONDS).body())))
                    .endsWith("complete");
        }
    }
}
