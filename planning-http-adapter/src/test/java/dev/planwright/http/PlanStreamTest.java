package dev.planwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.run.RunLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PlanStreamTest {
    private static final String STREAM = "/task-planning/plan/stream";
    private static final HttpSettings LIVELY =
            TestServer.SETTINGS.with().keepAlive(Duration.ofMillis(20)).build();

    @ParameterizedTest
    @ValueSource(strings = {STREAM, "/api/v1/planning/plan/stream"})
    void endsInTheSameBytesAsThePlainAnswer(String path) {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(7))) {
            HttpResponse<String> streamed = server.post(path, TestServer.TASK);
            assertThat(streamed.statusCode()).isEqualTo(200);
            assertThat(streamed.headers().firstValue("Content-Type").orElse("")).isEqualTo("text/event-stream");
            assertThat(streamed.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(streamed.headers().firstValue("X-Accel-Buffering")).hasValue("no");
            List<Events.Event> events = Events.of(streamed.body());
            assertThat(events)
                    .extracting(Events.Event::id)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, events.size()).boxed().toList());
            assertThat(Events.names(events))
                    .startsWith("progress", "progress")
                    .containsSubsequence("outline", "step", "step", "step", "step", "step", "step", "step", "complete")
                    .endsWith("complete")
                    .containsOnlyOnce("complete", "outline");
            assertThat(events.get(0).data()).contains("\"stage\":\"reading\"");
            assertThat(events.get(events.size() - 1).data())
                    .isEqualTo("{\"plan\":"
                            + server.get("/task-planning/plans/plan-1").body()
                            + "}");
        }
    }

    @Test
    void sendsEachStepAsSoonAsItIsFinishedAndShowsThatItIsAlive() throws IOException {
        ScriptedProposer proposer = ScriptedProposer.heldUpAfter(1, 3);
        try (TestServer server = TestServer.proposing(proposer, LIVELY);
                BufferedReader lines = lines(server.stream(STREAM, TestServer.TASK))) {
            assertThat(next(lines, "event: step")).isEqualTo("event: step");
            assertThat(lines.readLine()).contains("\"id\":\"step-0\"");
            assertThat(next(lines, ": alive")).isEqualTo(": alive");
            proposer.open();
            assertThat(next(lines, "event: complete")).isEqualTo("event: complete");
        }
    }

    private static BufferedReader lines(HttpResponse<java.io.InputStream> stream) {
        assertThat(stream.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
    }

    private static String next(BufferedReader lines, String wanted) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.equals(wanted)) {
            line = lines.readLine();
        }
        return line == null ? "the stream ended before: " + wanted : line;
    }

    @Test
    void endsInAnErrorWhenTheProviderFailsInMidPlan() {
        DraftEnd broken = new DraftEnd.BrokenOff("stall");
        try (TestServer server = TestServer.proposing(ScriptedProposer.ending(2, broken))) {
            List<Events.Event> events =
                    Events.of(server.post(STREAM, TestServer.TASK).body());
            assertThat(Events.names(events))
                    .contains("step")
                    .doesNotContain("complete")
                    .endsWith("error");
            String problem = events.get(events.size() - 1).data();
            assertThat(Events.at(problem, "status")).isEqualTo("502");
            assertThat(Events.at(problem, "plan_id")).isEqualTo("plan-1");
            assertThat(Events.at(problem, "draft.steps.1.id")).isEqualTo("step-1");
        }
    }

    @Test
    void endsInAnErrorWithQuestionsWhenAModelAsksBack() {
        DraftEnd asks = new DraftEnd.Questions(List.of("Which region?"));
        try (TestServer server = TestServer.proposing(ScriptedProposer.ending(0, asks))) {
            List<Events.Event> events =
                    Events.of(server.post(STREAM, TestServer.TASK).body());
            String problem = events.get(events.size() - 1).data();
            assertThat(Events.names(events)).endsWith("error");
            assertThat(Events.at(problem, "code")).isEqualTo("task_too_vague");
            assertThat(Events.at(problem, "questions.0")).isEqualTo("Which region?");
        }
    }

    @Test
    void stopsThePlanOnceNobodyHasComeBackInTime() throws Exception {
        ScriptedProposer proposer = ScriptedProposer.heldUpAfter(1, 3);
        RunLimits noGrace = new RunLimits(10, Duration.ofMinutes(1), Duration.ofMillis(50), Duration.ZERO);
        try (TestServer server = TestServer.proposing(proposer, LIVELY, noGrace)) {
            try (Socket socket = server.connect(TestServer.head(STREAM, TestServer.TASK.length()) + TestServer.TASK)) {
                assertThat(proposer.reached.await(30, TimeUnit.SECONDS)).isTrue();
                socket.setSoLinger(true, 0);
            }
            assertThat(proposer.ended.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(server.get("/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void servesManyReadersAtTheSameTime() {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(20))) {
            Crowd.of(200, () -> server.post(STREAM, TestServer.TASK)).forEach(answer -> {
                List<Events.Event> events = Events.of(answer.body());
                String plan =
                        answer.headers().firstValue("Location").orElseThrow().replace("/stream", "");
                assertThat(events.get(events.size() - 1).data())
                        .isEqualTo("{\"plan\":" + server.get(plan).body() + "}");
            });
        }
    }
}
