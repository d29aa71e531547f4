package dev.planwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MalformedBodiesTest {
    private static final int MUTATIONS = 2000;
    private static final String REQUEST = """
            {"task_description": "Migrate the orders database \\u00e4 to PostgreSQL 15", "context": {"team_size": 3,
            "constraints": ["no downtime", {"budget": 1.5e3}], "ok": true, "none": null}, "options": {"strict": false,
            "team_size": 2, "deadline": "2 weeks", "max_steps": 40}}""";
    private static final String PLAN = """
            {"title": "A plan", "context": {"team_size": 2}, "steps": [
            {"id": "a", "name": "First", "estimated_time": "2 hours", "dependencies": []},
            {"id": "b", "name": "Second", "estimate": {"optimistic_minutes": 1, "likely_minutes": 2,
            "pessimistic_minutes": 3.5}, "dependencies": ["a"], "status": "todo"}]}""";
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ",",
            ":",
            "null",
            "true",
            "-",
            "1e999999999",
            "\\u0000",
            "\\ud800",
            "\u0000",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
            "\"a\":1,\"a\":2,",
            "NaN",
            "\uFEFF");

    @Test
    void neverMistakesABadRequestForItsOwnFault() {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(2))) {
            survives(server, "/task-planning/plan", REQUEST, 1);
            survives(server, "/task-planning/plan/stream", REQUEST, 2);
        }
    }

    @Test
    void neverMistakesABadPlanForItsOwnFault() {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(2))) {
            survives(server, "/task-planning/validate", PLAN, 3);
            survives(server, "/task-planning/schedule", PLAN, 4);
        }
    }

    private static void survives(TestServer server, String path, String good, long seed) {
        assertThat(server.post(path, good).statusCode()).isEqualTo(200);
        List<byte[]> bodies = new Random(seed)
                .longs(MUTATIONS)
                .mapToObj(each -> mutated(good.getBytes(StandardCharsets.UTF_8), new Random(each)))
                .toList();
        long refused = IntStream.range(0, MUTATIONS)
                .parallel()
                .filter(i -> isRefused(server, path, bodies.get(i)))
                .count();
        assertThat(refused).isBetween(MUTATIONS / 4L, (long) MUTATIONS);
    }

    private static boolean isRefused(TestServer server, String path, byte[] body) {
        HttpResponse<String> answer = server.send(path, request -> request.POST(BodyPublishers.ofByteArray(body)));
        assertThat(answer.statusCode())
                .as(() -> new String(body, StandardCharsets.UTF_8) + "\n" + answer.body())
                .isIn(200, 400, 422);
        if (answer.statusCode() != 200) {
            assertThat(Events.at(answer.body(), "status")).isEqualTo(Integer.toString(answer.statusCode()));
        }
        return answer.statusCode() != 200;
    }

    private static byte[] mutated(byte[] good, Random random) {
        byte[] body = good;
        for (int i = random.nextInt(3); i >= 0; i--) {
            body = mutatedOnce(body, random);
        }
        return body;
    }

    private static byte[] mutatedOnce(byte[] body, Random random) {
        int at = random.nextInt(body.length + 1);
        int end = at + random.nextInt(Math.min(20, body.length - at) + 1);
        return switch (random.nextInt(4)) {
            case 0 -> spliced(body, at, body.length, new byte[0]);
            case 1 -> spliced(body, at, end, new byte[0]);
            case 2 ->
                spliced(body, at, end, PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
            default -> spliced(body, at, Math.min(at + 1, body.length), new byte[] {(byte) random.nextInt(256)});
        };
    }

    private static byte[] spliced(byte[] body, int from, int to, byte[] piece) {
        byte[] result = new byte[from + piece.length + body.length - to];
        System.arraycopy(body, 0, result, 0, from);
        System.arraycopy(piece, 0, result, from, piece.length);
        System.arraycopy(body, to, result, from + piece.length, body.length - to);
        return result;
    }
}
