package dev.planwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.http.contract.Contract;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten thousand bad bodies for the routes that take one. */
@Timeout(120)
class MalformedBodiesTest {
    private static final int BODIES = 10_000;
    private static final String REQUEST = """
            {"task_description": "Migrate the orders database \\u00e4 to PostgreSQL 15", "context": {"team_size": 3,
            "constraints": ["no downtime", {"budget": 1.5e3}], "ok": true, "none": null}, "options": {"strict": false,
            "team_size": 2, "deadline": "2 weeks", "max_steps": 40}, "draft": {"title": "T", "steps": [{"id": "step-0",
            "name": "First", "estimated_time": "2 hours"}]}}""";
    private static final String FOLLOW_UP = """
            {"task_description": "Do the first part of it", "context": {"team_size": 3}, "options": {"max_steps": 40}}""";
    private static final String FEEDBACK = "{\"feedback\": \"Take a backup first\"}";
    private static final String PLAN = """
            {"title": "A plan", "context": {"team_size": 2}, "steps": [
            {"id": "a", "name": "First", "estimated_time": "2 hours", "dependencies": []},
            {"id": "b", "name": "Second", "estimate": {"optimistic_minutes": 1, "likely_minutes": 2,
            "pessimistic_minutes": 3.5}, "dependencies": ["a"], "status": "todo"}], "risk_register": [{"step_id": "a",
            "risk": "Rain", "likelihood": "low", "impact": "high"}]}""";
    private static final String CLI = """
            {"description": "Migrate the orders database to PostgreSQL 15", "priority": "high", "agents": [], "teams": [],
            "environments": [{"id": "e", "name": "prod", "metadata": {"a": 1}}], "worker_queues": [{"id": "q", "name": "q",
            "environment_id": "e", "status": "active"}], "output_format": "text", "quick_mode": true}""";
    private static final List<Route> ROUTES = List.of(
            new Route("/task-planning/plan", REQUEST),
            new Route("/task-planning/plan/stream", REQUEST),
            new Route("/task-planning/plans/plan-0/resume", REQUEST),
            new Route("/task-planning/validate", PLAN),
            new Route("/task-planning/schedule", PLAN),
            new Route("/api/v1/planning/plan", REQUEST),
            new Route("/api/v1/planning/plan/stream", REQUEST),
            new Route("/api/v1/tasks/plan", CLI));

    private record Route(String path, String good) {}

    @Test
    void areNeverOurFaultAndLeaveNothingInMemory() {
        try (TestServer server = TestServer.keeping(1 << 20, ScriptedProposer.finishing(2))) {
            for (Route route : ROUTES) {
                assertThat(server.post(route.path, route.good).statusCode())
                        .as(route.path)
                        .isEqualTo(200);
            }
            refused(server, 1, BODIES / 2);
            long half = usedMemory();
            assertThat(refused(server, 2, BODIES / 2)).isBetween(BODIES / 5, BODIES / 2);
            assertThat(usedMemory() - half).isLessThan(24 << 20); // what the bodies hold together is ten times as much
        }
    }

    /** How many of so many bad bodies are refused; the rest is good enough after all. */
    private static int refused(TestServer server, long seed, int count) {
        Random seeds = new Random(seed);
        Mutations mutations = new Mutations(seeds.nextLong());
        List<byte[]> bodies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bodies.add(mutations.of(ROUTES.get(i % ROUTES.size()).good));
        }
        return (int) IntStream.range(0, count)
                .parallel()
                .filter(i -> isRefused(server, ROUTES.get(i % ROUTES.size()).path, bodies.get(i)))
                .count();
    }

    private static boolean isRefused(TestServer server, String path, byte[] body) {
        HttpResponse<String> answer =
                server.send(path, request -> request.POST(BodyPublishers.ofByteArray(body)), BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as(() -> path + " " + shown(body) + "\n" + answer.body())
                .isIn(200, 400, 404, 422);
        if (answer.statusCode() != 200 && body.length % 8 == 0) { // to judge all would take most of the time
            Contract.check(answer);
        }
        return answer.statusCode() != 200;
    }

    private static String shown(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(2_000, text.length()));
    }

    /** After everything that can be thrown away is: the least of several looks. */
    private static long usedMemory() {
        return IntStream.range(0, 3)
                .mapToLong(look -> {
                    System.gc();
                    return ManagementFactory.getMemoryMXBean()
                            .getHeapMemoryUsage()
                            .getUsed();
                })
                .min()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task-planning/plan", "/task-planning/validate", "/api/v1/tasks/plan/stream"})
    void ofAnySizeAreRefusedAsTooLarge(String path) {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(2))) {
            for (int mebibytes : new int[] {2, 7}) {
                assertThat(server.post(path, "[".repeat(mebibytes << 20)).statusCode())
                        .isEqualTo(413);
            }
            assertThat(isRefusedOrCutOff(server, path, "[".repeat(12 << 20))).isTrue();
            assertThat(server.get("/health").statusCode()).isEqualTo(200);
        }
    }

    /** Beyond 8 MiB the connection ends at once, and a client that is still sending may not see why. */
    private static boolean isRefusedOrCutOff(TestServer server, String path, String body) {
        try {
            return server.post(path, body).statusCode() == 413;
        } catch (UncheckedIOException e) {
            return true;
        }
    }

    @Test
    void ofFollowUpsAndRevisionsAreNeverOurFault() {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(2))) {
            server.post("/task-planning/plan", TestServer.TASK);
            Mutations mutations = new Mutations(3);
            int refused = 0;
            for (int i = 0; i < 500; i++) {
                boolean bad = isRefused(server, "/task-planning/plans/plan-1/steps/1/plan", mutations.of(FOLLOW_UP));
                refused += bad ? 1 : 0;
            }
            assertThat(refused).isBetween(50, 500);
            for (int i = 0; i < 200; i++) {
                boolean bad = isRefused(server, "/task-planning/plans/plan-0/revise", mutations.of(FEEDBACK));
                assertThat(bad).isTrue();
            }
        }
    }

    @Test
    void ofStreamsOfTheCliAreNeverOurFault() {
        Mutations mutations = new Mutations(4);
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(2))) {
            for (int i = 0; i < 20; i++) { // few: such a stream stays open for a moment after its end
                isRefused(server, "/api/v1/tasks/plan/stream", mutations.of(CLI));
            }
        }
    }
}
