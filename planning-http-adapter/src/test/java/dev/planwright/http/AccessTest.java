package dev.planwright.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.domain.error.PlanningException;
import dev.planwright.http.access.KeyRing;
import dev.planwright.http.access.KeySource;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AccessTest {
    private static final String PLAN = "/task-planning/plan";

    private static TestServer server(KeySource keys) {
        return TestServer.proposing(
                ScriptedProposer.finishing(2),
                TestServer.SETTINGS.with().keys(keys).build());
    }

    private static KeySource listed(String... pairs) {
        return new KeySource(List.of(pairs), Optional.empty());
    }

    private static HttpResponse<String> post(TestServer server, String header, String value) {
        return server.send(
                PLAN, request -> request.header(header, value).POST(BodyPublishers.ofString(TestServer.TASK)));
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Bearer s3cret, 200",
        "Authorization, bearer s3cret, 200",
        "Authorization, UserKey s3cret, 200",
        "X-API-Key, s3cret, 200",
        "Authorization, s3cret, 401",
        "Authorization, Basic s3cret, 401",
        "Authorization, Bearer s3crets, 401",
        "X-API-Key, '', 401",
        "X-Other, s3cret, 401"
    })
    void asksForAKey(String header, String value, int status) {
        try (TestServer server = server(listed("ann=s3cret"))) {
            HttpResponse<String> answer = post(server, header, value);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent())
                    .isEqualTo(status == 401);
            assertThat(answer.body()).doesNotContain("s3cret");
            assertThat(server.get("/health").statusCode()).isEqualTo(200);
            assertThat(server.get("/ready").statusCode()).isEqualTo(200);
            assertThat(server.get("/metrics").statusCode()).isEqualTo(401);
            assertThat(server.send("/metrics", request -> request.method("HEAD", BodyPublishers.noBody()))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/docs", "/docs/docs.js", "/docs/swagger-ui.css", "/docs/swagger-ui-bundle.js", "/openapi.json"})
    void aBrowserOpensThePageOfTheRoutesWithoutAKey(String path) {
        try (TestServer server = server(listed("ann=s3cret"))) {
            HttpResponse<String> answer = server.get(path);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).isNotEmpty().doesNotContain("s3cret");
            assertThat(server.get("/task-planning/plans").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void showsAPlanToTheKeyThatMadeItOnly() {
        try (TestServer server = server(listed("ann=a-key", "bob=b=key"))) {
            assertThat(post(server, "X-API-Key", "a-key").statusCode()).isEqualTo(200);
            String path = "/task-planning/plans/plan-1";
            assertThat(server.send(path, request -> request.header("X-API-Key", "a-key"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.send(path, request -> request.header("X-API-Key", "b=key"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void holdsAKeyToItsRateAndTakesNewKeysWithoutARestart(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("keys");
        Files.writeString(file, "# the team's keys\nann a-key rate=2/h streams=3\n");
        try (TestServer server = server(new KeySource(List.of(), Optional.of(file)))) {
            assertThat(post(server, "X-API-Key", "a-key").statusCode()).isEqualTo(200);
            assertThat(post(server, "X-API-Key", "a-key").statusCode()).isEqualTo(200);
            HttpResponse<String> third = post(server, "X-API-Key", "a-key");
            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(
                            third.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1, 1800);
            Files.writeString(file, "bob sha256:%s\n".formatted(SHA256_OF_B_KEY));
            HttpResponse<String> bob = post(server, "X-API-Key", "b-key");
            while (bob.statusCode() == 401) { // until the file has been read again
                bob = post(server, "X-API-Key", "b-key");
            }
            assertThat(bob.statusCode()).isEqualTo(200);
            assertThat(post(server, "X-API-Key", "a-key").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aNewKeyGoesBesideTheOldOneUnderTheSameName() {
        try (TestServer server = server(listed("ann=old", "bob=b-key", "ann=new"))) {
            assertThat(post(server, "X-API-Key", "old").statusCode()).isEqualTo(200);
            assertThat(server.send("/task-planning/plans/plan-1", request -> request.header("X-API-Key", "new"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void saysWhoseLimitOfStreamsIsReached(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("keys");
        Files.writeString(file, "ann a-key streams=2\nbob b-key streams=1\n");
        ScriptedProposer proposer = ScriptedProposer.heldUpAfter(1, 3);
        HttpSettings settings = TestServer.SETTINGS
                .with()
                .keys(new KeySource(List.of(), Optional.of(file)))
                .maxStreams(3, 3)
                .build();
        try (TestServer server = TestServer.proposing(proposer, settings)) {
            assertThat(streamed(server, "a-key")).isEqualTo(200);
            assertThat(streamed(server, "a-key")).isEqualTo(200);
            assertThat(refusedStream(server, "a-key")).contains("2 streams are open");
            assertThat(streamed(server, "b-key")).isEqualTo(200);
            assertThat(refusedStream(server, "b-key")).contains("3 streams are open");
            proposer.open();
        }
    }

    private static String refusedStream(TestServer server, String key) {
        HttpResponse<String> answer = server.send(
                PLAN + "/stream",
                request -> request.header("X-API-Key", key).POST(BodyPublishers.ofString(TestServer.TASK)));
        assertThat(answer.statusCode()).isEqualTo(429);
        return answer.body();
    }

    /** The status of a stream that stays open. */
    private static int streamed(TestServer server, String key) {
        return server.send(
                        PLAN + "/stream",
                        request -> request.header("X-API-Key", key).POST(BodyPublishers.ofString(TestServer.TASK)),
                        BodyHandlers.ofInputStream())
                .statusCode();
    }

    private static final String SHA256_OF_B_KEY = sha256("b-key");

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'ann', line 1 must be NAME",
        "'ann sha256:12', line 1 of ann is sha256",
        "'ann s3cret rate=fast', line 1 of ann has an option",
        "'a:n s3cret', line 1 has no name",
        "'ann s3cret|bob other|ann third rate=1/s', ann has two keys with different limits",
        "'', has no key"
    })
    void saysWhatIsWrongWithKeysAndNeverTheKey(String lines, String rule, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("keys");
        Files.writeString(file, lines.replace('|', '\n'));
        assertThatThrownBy(() -> new KeyRing(new KeySource(List.of(), Optional.of(file))))
                .isInstanceOf(PlanningException.class)
                .hasMessageContaining(rule)
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "Host, evil.example, 403",
        "Host, localhost:1, 200",
        "Host, 127.0.0.1, 200"
    })
    void doesNotAnswerPagesOfOtherPlaces(String header, String value, int status) throws IOException {
        String host = header.equals("Host") ? "" : "Host: localhost\r\n";
        try (TestServer server = server(KeySource.NONE);
                Socket socket =
                        server.connect("GET /task-planning/plans HTTP/1.1\r\n%s%s: %s\r\nConnection: close\r\n\r\n"
                                .formatted(host, header, value))) {
            assertThat(TestServer.answer(socket)).startsWith("HTTP/1.1 " + status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/task-planning/plans", "/nowhere"})
    void putsTheHeadersOfSafetyOnEveryAnswer(String path) {
        try (TestServer server = server(KeySource.NONE)) {
            HttpResponse<String> answer = server.get(path);
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'");
            assertThat(answer.headers().firstValue("X-Request-Id").orElse("")).matches("[0-9a-f]{16}");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void namesTheRequestInEveryProblem() {
        try (TestServer server = server(KeySource.NONE)) {
            HttpResponse<String> answer = server.post(PLAN, "{");
            assertThat(Events.at(answer.body(), "instance"))
                    .isEqualTo("urn:planwright:request:"
                            + answer.headers().firstValue("X-Request-Id").orElseThrow());
        }
    }

    @Test
    void countsRequestsByRoute() {
        try (TestServer server = server(KeySource.NONE)) {
            server.post(PLAN, TestServer.TASK);
            HttpResponse<String> metrics = server.get("/metrics");
            while (!metrics.body().contains("route=\"/task-planning/plan\"")) { // counted after the answer is out
                metrics = server.get("/metrics");
            }
            assertThat(metrics.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain; version=0.0.4");
            assertThat(metrics.body()).contains("planwright_runs", "planwright_streams", "jvm_memory_used_bytes");
        }
    }
}
