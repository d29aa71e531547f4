package dev.planwright.benchmarks.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * The nearest neighbour: LangChain4j's AI services, asked for the same plan as a class by a strict schema. A class cannot be
 * streamed there, so the plan comes whole; it is neither checked nor scheduled.
 */
public final class Peer {
    /** Three points. */
    public record Estimate(int optimistic_minutes, int likely_minutes, int pessimistic_minutes) {}

    /** A step as the model says it. */
    public record Step(
            String id,
            String name,
            String description,
            Estimate estimate,
            List<String> dependencies,
            List<String> required_skills,
            String done_when,
            String rollback) {}

    /** What may go wrong. */
    public record Risk(String step_id, String risk, String likelihood, String impact, String mitigation) {}

    /** A plan as the model says it. */
    public record Plan(
            String title,
            String description,
            List<Step> steps,
            List<Risk> risk_register,
            List<String> prerequisites,
            List<String> success_criteria,
            List<String> assumptions,
            List<String> open_questions) {}

    /** What LangChain4j implements. */
    interface Planner {
        /** A plan for a task. */
        Plan plan(String task);
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Planner planner;

    private Peer(Planner planner) {
        this.planner = planner;
    }

    /** Arguments: port, address of the model. */
    public static void main(String[] arguments) throws IOException {
        OpenAiChatModel model = OpenAiChatModel.builder()
                .baseUrl(arguments[1])
                .apiKey("none")
                .modelName("scripted")
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .strictJsonSchema(true)
                .timeout(Duration.ofMinutes(2))
                .maxRetries(0)
                .build();
        Peer peer = new Peer(AiServices.create(Planner.class, model));
        Listening.on(Integer.parseInt(arguments[0]), "/plan", peer::answer);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] body = JSON.writeValueAsBytes(planner.plan("Migrate the orders database"));
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
