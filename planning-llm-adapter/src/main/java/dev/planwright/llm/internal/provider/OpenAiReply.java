package dev.planwright.llm.internal.provider;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.planwright.llm.internal.chat.ChatEnd.Reason;
import dev.planwright.llm.internal.transport.BrokenCall;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chat completions of OpenAI, of the many servers that speak its protocol, and of Mistral. Thread-safe. */
final class OpenAiReply extends ReplyForm<OpenAiReply.Piece> {

    // plain objects: read in little more than half the time of records, and there is one of each for every token
    static final class Piece {
        @JsonProperty
        @Nullable
        List<Choice> choices;

        @JsonProperty
        @Nullable
        Usage usage;

        @JsonProperty
        @Nullable
        JsonNode error;
    }

    static final class Choice {
        @JsonProperty
        @Nullable
        Message delta;

        @JsonProperty
        @Nullable
        Message message;

        @JsonProperty("finish_reason")
        @Nullable
        String finishReason;
    }

    /** Mistral's content may be a list of parts, thinking among them; two names are usual for thinking elsewhere. */
    static final class Message {
        @JsonProperty
        @Nullable
        JsonNode content;

        @JsonProperty
        @Nullable
        String refusal;

        @JsonProperty("reasoning_content")
        @Nullable
        String reasoningContent;

        @JsonProperty
        @Nullable
        String reasoning;
    }

    record Usage(
            @JsonProperty("prompt_tokens") @Nullable Long input,
            @JsonProperty("completion_tokens") @Nullable Long output) {}

    OpenAiReply() {
        super(Piece.class);
    }

    @Override
    void take(Piece piece, Answer answer) throws BrokenCall {
        if (piece.error != null && !piece.error.isNull()) {
            throw answer.broken(piece.error);
        }
        Usage usage = piece.usage;
        if (usage != null) {
            answer.used(usage.input() == null ? -1 : usage.input(), usage.output() == null ? -1 : usage.output());
        }
        if (piece.choices != null && !piece.choices.isEmpty()) {
            Choice choice = piece.choices.get(0);
            take(choice.delta, answer);
            take(choice.message, answer);
            finish(choice.finishReason, answer);
        }
    }

    private static void take(@Nullable Message message, Answer answer) throws BrokenCall {
        if (message == null) {
            return;
        }
        answer.reasoning(message.reasoningContent);
        answer.reasoning(message.reasoning);
        if (message.refusal != null && !message.refusal.isEmpty()) {
            answer.finished(Reason.FILTER, "the model refuses to answer");
        }
        JsonNode content = message.content;
        if (content == null || content.isNull()) {
            return;
        }
        if (content.isTextual()) {
            answer.text(content.textValue());
        }
        for (JsonNode part : content) {
            if (part.path("type").asText().equals("thinking")) {
                for (JsonNode thought : part.path("thinking")) {
                    answer.reasoning(thought.path("text").textValue());
                }
            } else {
                answer.text(part.path("text").textValue());
            }
        }
    }

    private static void finish(@Nullable String reason, Answer answer) {
        if (reason == null || reason.isEmpty()) {
            return;
        }
        switch (reason.toLowerCase(Locale.ROOT)) {
            case "stop", "eos", "end_turn", "tool_calls", "function_call" -> answer.finished(Reason.COMPLETE, "");
            case "length", "max_tokens", "model_length" ->
                answer.finished(Reason.LENGTH, "the limit of tokens was reached");
            case "content_filter", "safety" -> answer.finished(Reason.FILTER, "the provider withholds the rest");
            default -> answer.finished(Reason.TRUNCATED, "ended for a reason of its own");
        }
    }
}
