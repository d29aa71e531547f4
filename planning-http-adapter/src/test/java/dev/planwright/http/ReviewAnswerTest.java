package dev.planwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ReviewAnswerTest {
    private static final String GOOD = """
            {"title": "A plan", "steps": [{"id": "a", "name": "First", "duration": 30},
            {"id": "b", "name": "Second", "estimated_time": "2 hours", "dependencies": ["a"]}]}""";
    private static final String CIRCLE = """
            [{"id": "a", "name": "First", "duration": 30, "dependencies": ["b"]},
            {"id": "b", "name": "Second", "duration": 30, "dependencies": ["a"]}]""";

    @Test
    void validatesAPlanFromAnywhere() {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(1))) {
            HttpResponse<String> good = server.post("/task-planning/validate", GOOD);
            assertThat(good.statusCode()).isEqualTo(200);
            assertThat(good.body()).startsWith("{\"valid\":true,\"findings\":[");
            HttpResponse<String> circle = server.post("/task-planning/validate", CIRCLE);
            assertThat(circle.statusCode()).isEqualTo(200);
            assertThat(circle.body()).startsWith("{\"valid\":false,").contains("\"code\":\"cycle\"");
        }
    }

    @Test
    void schedulesAPlanFromAnywhere() {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(1))) {
            HttpResponse<String> good = server.post("/task-planning/schedule", GOOD);
            assertThat(good.statusCode()).as(good.body()).isEqualTo(200);
            assertThat(Events.at(good.body(), "schedule.critical_path")).isEqualTo("a, b");
            assertThat(Events.at(good.body(), "schedule.duration_minutes.likely"))
                    .isEqualTo("150");
        }
    }

    @Test
    void doesNotScheduleACircle() {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(1))) {
            HttpResponse<String> circle = server.post("/task-planning/schedule", CIRCLE);
            assertThat(circle.statusCode()).isEqualTo(422);
            assertThat(Events.at(circle.body(), "code")).isEqualTo("invalid_plan");
            assertThat(Events.at(circle.body(), "errors.0.message"))
                    .contains("a")
                    .contains("b");
        }
    }

    @Test
    void saysWhatIsNotAPlan() {
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(1))) {
            for (String path : new String[] {"/task-planning/validate", "/task-planning/schedule"}) {
                assertThat(server.post(path, "{\"title\":1").statusCode()).isEqualTo(400);
                HttpResponse<String> none = server.post(path, "{\"title\":\"x\"}");
                assertThat(none.statusCode()).isEqualTo(422);
                assertThat(none.body()).contains("\"pointer\":\"/steps\"");
            }
        }
    }
}
