package dev.planwright.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM while a model is writing plans. */
@Timeout(400)
class DrainIT {
    private static final int STREAMS = 200;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TASK = "{\"task_description\":\"Move the orders database to PostgreSQL 15\"}";

    @TempDir
    private Path folder;

    private final CountDownLatch begun = new CountDownLatch(STREAMS);
    private final HttpClient client = HttpClient.newHttpClient();

    private Served serve(ScriptedModel model) throws IOException {
        return Served.start(
                Files.createTempDirectory(folder, "server"),
                Map.of(
                        "PLANWRIGHT_PLANNER", "openai:scripted",
                        "OPENAI_API_KEY", "scripted",
                        "OPENAI_BASE_URL", model.address(),
                        "PLANWRIGHT_SERVER_SHUTDOWN_GRACE", "4s"));
    }

    private <T> HttpResponse<T> post(String address, String body, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                handler);
    }

    /** Name and data of the last event of a stream. */
    private List<String> lastEvent(String address) throws IOException, InterruptedException {
        List<String> last = new ArrayList<>(List.of("", ""));
        try (Stream<String> lines = post(address, TASK, BodyHandlers.ofLines()).body()) {
            lines.forEach(line -> {
                if (line.equals("event: step") && !last.get(0).equals("step")) {
                    begun.countDown();
                }
                if (line.startsWith("event: ")) {
                    last.set(0, line.substring(7));
                } else if (line.startsWith("data: ")) {
                    last.set(1, line.substring(6));
                }
            });
        } catch (UncheckedIOException e) {
            last.set(0, "cut off: " + e.getMessage());
        }
        return last;
    }

    private void awaitDraining(String address) throws IOException, InterruptedException {
        HttpRequest ready =
                HttpRequest.newBuilder(URI.create(address + "/ready")).build();
        int status = 200;
        while (status == 200) { // the limit of the test ends this
            status = client.send(ready, BodyHandlers.ofString()).statusCode();
        }
        assertThat(status).isEqualTo(503);
    }

    @Test
    void everyReaderGetsItsPlanOrAnErrorThatANewServerGoesOnFrom() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(STREAMS);
        try (ScriptedModel model = ScriptedModel.start();
                Served server = serve(model)) {
            List<Future<List<String>>> streams = new ArrayList<>();
            for (int i = 0; i < STREAMS; i++) {
                streams.add(readers.submit(() -> lastEvent(server.address + "/task-planning/plan/stream")));
            }
            assertThat(begun.await(60, TimeUnit.SECONDS)).as(server.log()).isTrue();
            server.terminate();
            awaitDraining(server.address);
            model.goOn();
            List<JsonNode> errors = new ArrayList<>();
            for (Future<List<String>> stream : streams) {
                List<String> last = stream.get(60, TimeUnit.SECONDS);
                assertThat(last.get(0)).isIn("complete", "error");
                if (last.get(0).equals("error")) {
                    errors.add(JSON.readTree(last.get(1)));
                }
            }
            assertThat(server.awaitEnd()).as(server.log()).isZero();
            assertThat(server.log()).doesNotContain(" ERROR ");
            assertThat(errors).hasSizeBetween(STREAMS / 2, STREAMS - 1).allSatisfy(DrainIT::isResumable);
            goesOn(model, errors.get(0));
        } finally {
            readers.shutdownNow();
        }
    }

    private static void isResumable(JsonNode error) {
        assertThat(error.path("code").asText()).isEqualTo("shutting_down");
        assertThat(error.path("retryable").asBoolean()).isTrue();
        assertThat(error.path("plan_id").asText()).isNotEmpty();
        assertThat(error.path("draft").path("steps").size()).isPositive();
    }

    private void goesOn(ScriptedModel model, JsonNode error) throws IOException, InterruptedException {
        model.talkFreely();
        ObjectNode request = (ObjectNode) JSON.readTree(TASK);
        request.set("draft", error.get("draft"));
        try (Served again = serve(model)) {
            String resume = "/task-planning/plans/" + error.get("plan_id").asText() + "/resume";
            HttpResponse<String> plan = post(again.address + resume, request.toString(), BodyHandlers.ofString());
            assertThat(plan.statusCode()).as(plan.body()).isEqualTo(200);
            assertThat(JSON.readTree(plan.body()).path("steps").findValuesAsText("id"))
                    .containsExactly("copy-the-first-half", "copy-the-second-half", "switch-the-readers-over");
            again.terminate();
            assertThat(again.awaitEnd()).isZero();
        }
    }
}
