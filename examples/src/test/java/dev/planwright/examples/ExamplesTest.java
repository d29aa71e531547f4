package dev.planwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    @Test
    void plainJavaPrintsEveryStepAndASummary() {
        StringBuilder out = new StringBuilder();

        EmbedPlain.run(out);

        String[] lines = out.toString().split("\n");
        assertThat(lines).hasSizeGreaterThan(8);
        assertThat(lines[lines.length - 1])
                .contains("payment-api", lines.length - 1 + " steps", "on the critical path, 0 errors");
    }

    @Test
    void guiceInjectsThePlanner() {
        StringBuilder out = new StringBuilder();

        EmbedWithGuice.run(out);

        assertThat(out.toString().strip()).containsIgnoringCase("outage");
    }

    @Test
    void aModelPlansThroughTheModuleOfModels() throws IOException {
        String steps = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> "{\\\"name\\\": \\\"Do part %d of payment-api\\\", \\\"estimate\\\": \\\"1h\\\"}"
                        .formatted(number))
                .collect(Collectors.joining(", "));
        String answer = "data: {\"choices\":[{\"delta\":{\"content\":\"{\\\"title\\\": \\\"T\\\", \\\"steps\\\": ["
                + steps + "]}\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(answer.getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
        StringBuilder out = new StringBuilder();
        try {
            EmbedWithModels.run(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1"), out);
        } finally {
            server.stop(0);
        }

        assertThat(out.toString().lines()).hasSize(5).first().isEqualTo("local:qwen: Do part 1 of payment-api");
    }
}
