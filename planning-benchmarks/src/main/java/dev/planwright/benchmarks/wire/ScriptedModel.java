package dev.planwright.benchmarks.wire;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A model that never thinks: in OpenAI's form, streamed or whole, at a given number of tokens a second (0: at once). */
public final class ScriptedModel {
    private static final String CHUNK = "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,"
            + "\"model\":\"scripted\",\"choices\":[{\"index\":0,\"delta\":%s,\"finish_reason\":%s}]}\n\n";
    private static final String WHOLE =
            "{\"id\":\"1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"scripted\","
                    + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":%s},\"finish_reason\":\"stop\"}],"
                    + "\"usage\":{\"prompt_tokens\":1000,\"completion_tokens\":600,\"total_tokens\":1600}}";
    private static final List<String> TOKENS = ScriptedPlan.tokens();

    private final double tokensPerSecond;

    private ScriptedModel(double tokensPerSecond) {
        this.tokensPerSecond = tokensPerSecond;
    }

    /** Arguments: port, tokens per second. */
    public static void main(String[] arguments) throws IOException {
        ScriptedModel model = new ScriptedModel(Double.parseDouble(arguments[1]));
        Listening.on(Integer.parseInt(arguments[0]), "/v1/chat/completions", model::answer);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean streamed = asked.replace(" ", "").contains("\"stream\":true");
        exchange.getResponseHeaders().set("Content-Type", streamed ? "text/event-stream" : "application/json");
        long start = System.nanoTime();
        try (exchange;
                OutputStream out = begin(exchange, streamed)) {
            if (streamed) {
                stream(out, start);
            } else {
                await(start, TOKENS.size());
                write(out, WHOLE.formatted(quoted(ScriptedPlan.json())));
            }
        }
    }

    /** A whole answer begins when it is there. */
    private OutputStream begin(HttpExchange exchange, boolean streamed) throws IOException {
        if (!streamed) {
            await(System.nanoTime(), 0);
        }
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private void stream(OutputStream out, long start) throws IOException {
        int said = 0;
        for (String token : TOKENS) {
            await(start, ++said);
            write(out, CHUNK.formatted("{\"content\":" + quoted(token) + "}", "null"));
        }
        write(out, CHUNK.formatted("{}", "\"stop\"") + "data: [DONE]\n\n");
    }

    private void await(long start, int tokens) {
        if (tokensPerSecond > 0) {
            long due = start + (long) (tokens / tokensPerSecond * 1e9);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
