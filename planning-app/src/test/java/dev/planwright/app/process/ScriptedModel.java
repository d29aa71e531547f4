package dev.planwright.app.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A model that speaks OpenAI's protocol: it says two steps of a plan and falls silent. Every other call goes on when it is
 * told to, and once it talks freely all calls do. Thread-safe.
 */
final class ScriptedModel implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEGIN = "{\"title\":\"Move the orders\",\"description\":\"In two halves.\",\"steps\":["
            + step("first-half", "Copy the first half", "[]") + "," + step("second-half", "Copy the second half", "[]");
    private static final String END = "," + step("switch-over", "Switch the readers over", "[\"second-half\"]") + "]}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean fluent;

    private ScriptedModel(HttpServer server) {
        this.server = server;
    }

    static ScriptedModel start() throws IOException {
        ScriptedModel model =
                new ScriptedModel(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000));
        model.server.createContext("/", model::answer);
        model.server.setExecutor(model.threads);
        model.server.start();
        return model;
    }

    private static String step(String id, String name, String after) {
        return "{\"id\":\"%s\",\"name\":\"%s\",\"description\":\"%s and compare.\",\"dependencies\":%s,\"estimate\":"
                        .formatted(id, name, name, after)
                + "{\"optimistic_minutes\":10,\"likely_minutes\":20,\"pessimistic_minutes\":40}}";
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Half of those that fell silent say the rest. */
    void goOn() {
        goOn.countDown();
    }

    /** From now nobody falls silent. */
    void talkFreely() {
        fluent = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        int call = calls.incrementAndGet();
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            boolean onwards = asked.contains("first-half"); // the finished steps are told to who has to go on
            say(out, onwards ? "{\"steps\":[" + END.substring(1, END.length() - 2) : BEGIN, null);
            if (!fluent) {
                (call % 2 == 0 ? goOn : ended).await();
            }
            say(out, onwards ? "]}" : END, null);
            say(out, "", "stop");
            out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(OutputStream out, String text, String finish) throws IOException {
        Map<String, Object> choice = new HashMap<>(Map.of("index", 0, "delta", Map.of("content", text)));
        choice.put("finish_reason", finish);
        String event = JSON.writeValueAsString(Map.of(
                "id",
                "1",
                "object",
                "chat.completion.chunk",
                "created",
                1,
                "model",
                "scripted",
                "choices",
                List.of(choice)));
        out.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        ended.countDown();
        goOn.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
