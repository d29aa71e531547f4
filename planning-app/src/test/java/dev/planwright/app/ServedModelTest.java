package dev.planwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.planwright.app.config.Configuration;
import dev.planwright.cli.Overrides;
import dev.planwright.http.PlanningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The served program before a model's provider that always fails. */
@Timeout(60)
class ServedModelTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TASK = "{\"task_description\":\"Migrate the orders database to PostgreSQL 15\"}";

    @TempDir
    private Path folder;

    private final List<String> traces = new CopyOnWriteArrayList<>();
    private final List<String> states = new CopyOnWriteArrayList<>();

    private HttpServer provider() throws IOException {
        HttpServer provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", this::refuse);
        provider.start();
        return provider;
    }

    private void refuse(HttpExchange exchange) throws IOException {
        traces.add(String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
        states.addAll(exchange.getRequestHeaders().getOrDefault("tracestate", List.of()));
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(401, -1);
        exchange.close();
    }

    private PlanningServer server(HttpServer provider) {
        Map<String, String> environment = Map.of(
                "PLANWRIGHT_PLANNER", "openai:some-model",
                "OPENAI_API_KEY", "a-provider-key",
                "OPENAI_BASE_URL", "http://127.0.0.1:" + provider.getAddress().getPort() + "/v1",
                "PLANWRIGHT_SERVER_PORT", "0",
                "PLANWRIGHT_SERVER_API_KEYS", "ann=s3cret");
        Configuration configuration = new Configuration(folder, folder, environment);
        return new EngineWorkbench(configuration.read(Overrides.NONE), hint -> {})
                .serving()
                .start();
    }

    private static HttpResponse<String> post(PlanningServer server, String path)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Authorization", "UserKey s3cret")
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .header("tracestate", "shop=t61rcWkgMzE,other@one=00f067aa0ba902b7")
                .POST(HttpRequest.BodyPublishers.ofString(TASK))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aClientThatSendsAgainAndAgainCostsOneCallWhichCarriesItsTrace() throws Exception {
        HttpServer provider = provider();
        try (PlanningServer server = server(provider)) {
            for (int i = 0; i < 4; i++) {
                HttpResponse<String> answer = post(server, i < 2 ? "/api/v1/planning/plan" : "/task-planning/plan");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(i < 2 ? 424 : 502);
                assertThat(answer.body()).contains("proposers_failed").doesNotContain("a-provider-key", "s3cret");
            }
            assertThat(traces).hasSize(1);
            assertThat(traces.get(0))
                    .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
                    .doesNotContain("00f067aa0ba902b7");
            assertThat(states).containsExactly("shop=t61rcWkgMzE,other@one=00f067aa0ba902b7");
        } finally {
            provider.stop(0);
        }
    }
}
