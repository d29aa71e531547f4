package dev.planwright.llm.internal.provider;

import dev.planwright.llm.config.ProviderType;
import java.util.List;

/** How each protocol writes an answer. */
record WireForm(ProviderType type) {

    String contentType() {
        return type == ProviderType.OLLAMA ? "application/x-ndjson" : "text/event-stream";
    }

    /** The part of an address that a configuration holds. */
    String path() {
        return switch (type) {
            case OPENAI, ANTHROPIC, MISTRAL -> "/v1";
            case GEMINI -> "/v1beta";
            case OLLAMA -> "";
        };
    }

    String piece(String text) {
        return switch (type) {
            case OPENAI, MISTRAL ->
                data("{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"%s\"}}]}".formatted(text));
            case ANTHROPIC ->
                data("{\"type\":\"content_block_delta\",\"delta\":{\"type\":\"text_delta\",\"text\":\"%s\"}}"
                        .formatted(text));
            case GEMINI -> data("{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"%s\"}]}}]}".formatted(text));
            case OLLAMA -> "{\"message\":{\"content\":\"%s\"},\"done\":false}\n".formatted(text);
        };
    }

    String thought(String text) {
        return switch (type) {
            case OPENAI -> data("{\"choices\":[{\"delta\":{\"reasoning_content\":\"%s\"}}]}".formatted(text));
            case MISTRAL ->
                data(
                        "{\"choices\":[{\"delta\":{\"content\":[{\"type\":\"thinking\",\"thinking\":[{\"type\":\"text\",\"text\":\"%s\"}]}]}}]}"
                                .formatted(text));
            case ANTHROPIC ->
                data("{\"type\":\"content_block_delta\",\"delta\":{\"thinking\":\"%s\"}}".formatted(text));
            case GEMINI ->
                data("{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"%s\",\"thought\":true}]}}]}"
                        .formatted(text));
            case OLLAMA -> "{\"message\":{\"content\":\"\",\"thinking\":\"%s\"},\"done\":false}\n".formatted(text);
        };
    }

    /** The end of an answer that is whole, of 7 tokens in and 5 out. */
    String end() {
        return end(List.of("stop", "end_turn", "STOP"));
    }

    /** The end of an answer that reached the limit of tokens. */
    String endByLength() {
        return end(List.of("length", "max_tokens", "MAX_TOKENS"));
    }

    private String end(List<String> reasons) {
        return switch (type) {
            case OPENAI, MISTRAL ->
                data("{\"choices\":[{\"delta\":{},\"finish_reason\":\"%s\"}]}".formatted(reasons.get(0)))
                        + data("{\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":5}}")
                        + data("[DONE]");
            case ANTHROPIC ->
                data(
                                "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"%s\"},\"usage\":{\"input_tokens\":7,\"output_tokens\":5}}"
                                        .formatted(reasons.get(1)))
                        + data("{\"type\":\"message_stop\"}");
            case GEMINI ->
                data(
                        "{\"candidates\":[{\"finishReason\":\"%s\"}],\"usageMetadata\":{\"promptTokenCount\":7,\"candidatesTokenCount\":5}}"
                                .formatted(reasons.get(2)));
            case OLLAMA ->
                "{\"done\":true,\"done_reason\":\"%s\",\"prompt_eval_count\":7,\"eval_count\":5}\n"
                        .formatted(reasons.get(0));
        };
    }

    /** An answer in one JSON text, as servers send that do not stream. */
    String whole(String text) {
        return switch (type) {
            case OPENAI, MISTRAL ->
                "{\"choices\":[{\"message\":{\"content\":\"%s\"},\"finish_reason\":\"stop\"}]}".formatted(text);
            case ANTHROPIC ->
                "{\"type\":\"message\",\"content\":[{\"type\":\"text\",\"text\":\"%s\"}],\"stop_reason\":\"end_turn\"}"
                        .formatted(text);
            case GEMINI ->
                "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"%s\"}]},\"finishReason\":\"STOP\"}]}"
                        .formatted(text);
            case OLLAMA -> "{\"message\":{\"content\":\"%s\"},\"done\":true,\"done_reason\":\"stop\"}".formatted(text);
        };
    }

    private static String data(String json) {
        return "data: " + json + "\n\n";
    }
}
