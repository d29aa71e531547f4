package dev.planwright.benchmarks.wire;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The least that anything between a caller and a model must do: it copies what the model says, byte for byte. */
public final class Relay {
    private static final String QUESTION = "{\"model\":\"scripted\",\"stream\":true,\"messages\":"
            + "[{\"role\":\"user\",\"content\":\"Migrate the orders database\"}]}";

    private final URI model;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Relay(URI model) {
        this.model = model;
    }

    /** Arguments: port, address of the model. */
    public static void main(String[] arguments) throws IOException {
        Relay relay = new Relay(URI.create(arguments[1] + "/chat/completions"));
        Listening.on(Integer.parseInt(arguments[0]), "/plan", relay::copy);
    }

    private void copy(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        HttpRequest question = HttpRequest.newBuilder(model)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(QUESTION))
                .build();
        try (exchange;
                InputStream in = client.send(question, HttpResponse.BodyHandlers.ofInputStream())
                        .body()) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            byte[] block = new byte[8192];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                out.write(block, 0, read);
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
