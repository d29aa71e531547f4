package dev.planwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.run.RunLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
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

@Timeout(60)
class LimitsTest {
    private static final String PLAN = "/task-planning/plan";
    private static final HttpSettings IMPATIENT =
            TestServer.SETTINGS.with().readTime(Duration.ofMillis(200)).build();
    private static final RunLimits HASTY = limits(1_000, Duration.ofMillis(200));

    private static RunLimits limits(int atOnce, Duration time) {
        return new RunLimits(atOnce, time, Duration.ofMinutes(1), Duration.ofSeconds(30));
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        HttpSettings small = TestServer.SETTINGS.with().maxBodyBytes(1000).build();
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(2), small)) {
            String body = "{\"task_description\":\"%s\"}".formatted("x".repeat(1000));
            HttpResponse<String> declared = server.post(PLAN, body);
            assertThat(declared.statusCode()).isEqualTo(413);
            assertThat(declared.body()).contains("1,000 bytes");
            HttpResponse<String> chunked = server.send(
                    PLAN,
                    request -> request.POST(BodyPublishers.ofInputStream(
                            () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))));
            assertThat(chunked.statusCode()).isEqualTo(413);
        }
    }

    @Test
    void refusesABodyThatDoesNotArrive() throws IOException {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(2), IMPATIENT);
                Socket socket = server.connect(TestServer.head(PLAN, 100) + "{\"task")) {
            assertThat(TestServer.answer(socket)).startsWith("HTTP/1.1 408").contains("request_timeout");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/agents/a/execute, 501",
        "/task-planning/none, 404",
        "/health, 405",
    })
    void endsTheConnectionOfABodyThatItDidNotRead(String path, int status) throws IOException {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(2));
                Socket socket = server.connect(TestServer.head(path, 100))) {
            assertThat(TestServer.answer(socket))
                    .startsWith("HTTP/1.1 " + status)
                    .containsIgnoringCase("\r\nConnection: close\r\n");
        }
    }

    @Test
    void tellsTheReasonToWhoStillSends() {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(2))) {
            String body = "x".repeat(6 << 20);
            assertThat(server.post("/task-planning/none", body).statusCode()).isEqualTo(404);
            assertThat(server.post(PLAN, body).statusCode()).isEqualTo(413);
        }
    }

    @Test
    void keepsTheConnectionOfARefusalWhoseBodyItRead() throws IOException {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(2));
                Socket socket = server.connect(
                        TestServer.head(PLAN, 2) + "{}GET /health HTTP/1.0\r\nHost: localhost\r\n\r\n")) {
            assertThat(TestServer.answer(socket)).startsWith("HTTP/1.1 422").contains("HTTP/1.1 200");
        }
    }

    @Test
    void endsAConnectionOnWhichNoRequestArrives() throws IOException {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(2), IMPATIENT);
                Socket socket = server.connect("POST /task-planning/plan HTTP/1.1\r\nHost:")) {
            assertThat(TestServer.answer(socket))
                    .satisfiesAnyOf(
                            answer -> assertThat(answer).isEmpty(),
                            answer -> assertThat(answer).startsWith("HTTP/1.1 4"));
        }
    }

    @Test
    void letsAPlanTakeLongerThanAConnectionMayBeSilent() throws Exception {
        ScriptedProposer proposer = ScriptedProposer.heldUpAfter(1, 2);
        try (TestServer server = TestServer.proposing(proposer, IMPATIENT)) {
            CompletableFuture<HttpResponse<String>> plan =
                    CompletableFuture.supplyAsync(() -> server.post(PLAN, TestServer.TASK));
            assertThat(proposer.reached.await(30, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < 3; i++) { // each outlasts the silence that is allowed
                try (Socket socket = server.connect(TestServer.head(PLAN, 100))) {
                    assertThat(TestServer.answer(socket)).startsWith("HTTP/1.1 408");
                }
            }
            proposer.open();
            assertThat(plan.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"/task-planning/plan, 504", "/api/v1/planning/plan, 424"})
    void stopsAPlanThatTakesTooLong(String path, int status) {
        try (TestServer server = TestServer.proposing(ScriptedProposer.heldUpAfter(2, 3), TestServer.SETTINGS, HASTY)) {
            HttpResponse<String> answer = server.post(path, TestServer.TASK);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(Events.at(answer.body(), "code")).isEqualTo("deadline_exceeded");
            assertThat(Events.at(answer.body(), "draft.steps.1.id")).isEqualTo("step-1");
        }
    }

    @Test
    void tellsAStreamThatItsPlanTakesTooLong() {
        try (TestServer server = TestServer.proposing(ScriptedProposer.heldUpAfter(2, 3), TestServer.SETTINGS, HASTY)) {
            String body = server.post(PLAN + "/stream", TestServer.TASK).body();
            assertThat(Events.names(Events.of(body))).contains("step").endsWith("error");
            assertThat(body).contains("\"code\":\"deadline_exceeded\"");
        }
    }

    @Test
    void refusesMorePlansThanItCanMakeAndTakesThemAgainAfterwards() throws Exception {
        ScriptedProposer proposer = ScriptedProposer.heldUpAfter(1, 2);
        RunLimits one = limits(1, Duration.ofMinutes(1));
        try (TestServer server = TestServer.proposing(proposer, TestServer.SETTINGS, one)) {
            CompletableFuture<HttpResponse<String>> first =
                    CompletableFuture.supplyAsync(() -> server.post(PLAN + "/stream", TestServer.TASK));
            assertThat(proposer.reached.await(30, TimeUnit.SECONDS)).isTrue();
            for (String path : List.of(PLAN, PLAN + "/stream")) {
                HttpResponse<String> second = server.post(path, TestServer.TASK);
                assertThat(second.statusCode()).as(second.body()).isEqualTo(503);
                assertThat(second.headers().firstValue("Retry-After")).hasValue("2");
                assertThat(Events.at(second.body(), "code")).isEqualTo("busy");
            }
            assertThat(server.get("/health").statusCode()).isEqualTo(200);
            proposer.open();
            assertThat(first.get(30, TimeUnit.SECONDS).body()).contains("event: complete");
            assertThat(server.post(PLAN, TestServer.TASK).statusCode()).isIn(200, 503);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/health HTTP/1.1, 20000, 431, may have 8 KiB",
        "/health\\..\\x HTTP/1.1, 10, 400, breaks a rule of HTTP",
        "/health HTTP/3.0, 10, 505, none of HTTP/1.1 or HTTP/1.0"
    })
    void refusesWhatIsNotHttpWithAProblemDocument(String line, int headerLength, int status, String rule)
            throws IOException {
        String request = "GET %s\r\nHost: localhost\r\nConnection: close\r\nX: %s\r\n\r\n"
                .formatted(line, "x".repeat(headerLength));
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(2));
                Socket socket = server.connect(request)) {
            assertThat(TestServer.answer(socket))
                    .startsWith("HTTP/1.1 " + status)
                    .contains("application/problem+json", "malformed_request", rule);
        }
    }
}
