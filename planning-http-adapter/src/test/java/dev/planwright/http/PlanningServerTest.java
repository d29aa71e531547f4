package dev.planwright.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.domain.error.PlanningException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PlanningServerTest {
    private static final String STREAM = "/task-planning/plan/stream";

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void doesNotListenToOtherMachines(String host) {
        assertThatThrownBy(() -> TestServer.proposing(
                                ScriptedProposer.finishing(1),
                                HttpSettings.DEFAULT.with().address(host, 0).build())
                        .close())
                .isInstanceOf(PlanningException.class)
                .hasMessageContaining(host)
                .hasMessageContaining("without API keys");
    }

    @Test
    void saysThatAPortIsTaken() {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(1))) {
            HttpSettings same = HttpSettings.DEFAULT
                    .with()
                    .address("localhost", server.server.port())
                    .build();
            assertThatThrownBy(() -> TestServer.proposing(ScriptedProposer.finishing(1), same)
                            .close())
                    .isInstanceOf(PlanningException.class)
                    .hasMessageContaining("Cannot listen on localhost:" + server.server.port());
        }
    }

    @Test
    void isNotReadyUntilPlansCanBeMade() {
        AtomicBoolean ready = new AtomicBoolean();
        try (TestServer server = TestServer.readyIf(ready::get)) {
            for (String path : List.of("/ready", "/api/ready")) {
                HttpResponse<String> answer = server.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(Events.at(answer.body(), "code")).isEqualTo("starting");
            }
            assertThat(server.get("/health").statusCode()).isEqualTo(200);
            ready.set(true);
            assertThat(server.get("/ready").statusCode()).isEqualTo(200);
            assertThat(server.get("/api/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void letsRunningPlansFinishBeforeItEnds() throws Exception {
        ScriptedProposer proposer = ScriptedProposer.heldUpAfter(1, 2);
        TestServer server = TestServer.proposing(proposer);
        int port = server.server.port();
        CompletableFuture<HttpResponse<String>> plan =
                CompletableFuture.supplyAsync(() -> server.post(STREAM, TestServer.TASK));
        assertThat(proposer.reached.await(30, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
        HttpResponse<String> ready = server.get("/ready");
        while (ready.statusCode() == 200) { // until the closing has begun
            ready = server.get("/ready");
        }
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(server.post(STREAM, TestServer.TASK).statusCode()).isEqualTo(503);
        proposer.open();
        assertThat(plan.get(30, TimeUnit.SECONDS).body()).contains("event: complete");
        closing.get(30, TimeUnit.SECONDS);
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
        server.close();
    }

    @Test
    void stopsPlansThatOutlastTheGraceAndTellsTheirReaders() throws Exception {
        ScriptedProposer proposer = ScriptedProposer.heldUpAfter(1, 2);
        HttpSettings noGrace =
                TestServer.SETTINGS.with().shutdownGrace(Duration.ZERO).build();
        TestServer server = TestServer.proposing(proposer, noGrace);
        CompletableFuture<HttpResponse<String>> plan =
                CompletableFuture.supplyAsync(() -> server.post(STREAM, TestServer.TASK));
        assertThat(proposer.reached.await(30, TimeUnit.SECONDS)).isTrue();
        server.close();
        assertThat(plan.get(30, TimeUnit.SECONDS).body())
                .contains("event: step\n", "event: error\n", "\"code\":\"shutting_down\"", "\"draft\":");
    }
}
