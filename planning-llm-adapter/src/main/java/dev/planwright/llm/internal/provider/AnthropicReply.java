package dev.planwright.llm.internal.provider;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.planwright.llm.internal.chat.ChatEnd.Reason;
import dev.planwright.llm.internal.transport.BrokenCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages of Anthropic. Thread-safe. */
final class AnthropicReply extends ReplyForm<AnthropicReply.Piece> {

    /** An event, or a whole message. */
    record Piece(
            @Nullable String type,
            @Nullable Message message,
            @JsonProperty("content_block") @Nullable Block block,
            @Nullable Delta delta,
            @Nullable List<Block> content,
            @JsonProperty("stop_reason") @Nullable String stopReason,
            @Nullable Usage usage,
            @Nullable JsonNode error) {}

    record Message(@Nullable Usage usage) {}

    record Block(@Nullable String text, @Nullable String thinking) {}

    record Delta(
            @Nullable String text,
            @Nullable String thinking,
            @JsonProperty("stop_reason") @Nullable String stopReason) {}

    record Usage(
            @JsonProperty("input_tokens") @Nullable Long input,

            @JsonProperty("cache_read_input_tokens") @Nullable
            Long fromCache,

            @JsonProperty("cache_creation_input_tokens") @Nullable
            Long intoCache,

            @JsonProperty("output_tokens") @Nullable Long output) {}

    AnthropicReply() {
        super(Piece.class);
    }

    @Override
    void take(Piece piece, Answer answer) throws BrokenCall {
        if (piece.error() != null && !piece.error().isNull()) {
            throw answer.broken(piece.error());
        }
        if (piece.message() != null) {
            use(piece.message().usage(), answer);
        }
        use(piece.usage(), answer);
        if (piece.content() != null) {
            for (Block block : piece.content()) {
                take(block, answer);
            }
        }
        take(piece.block(), answer);
        Delta delta = piece.delta();
        if (delta != null) {
            answer.reasoning(delta.thinking());
            answer.text(delta.text());
            finish(delta.stopReason(), answer);
        }
        finish(piece.stopReason(), answer);
        if ("message_stop".equals(piece.type())) {
            answer.ended();
        }
    }

    private static void take(@Nullable Block block, Answer answer) throws BrokenCall {
        if (block != null) {
            answer.reasoning(block.thinking());
            answer.text(block.text());
        }
    }

    private static void use(@Nullable Usage usage, Answer answer) {
        if (usage != null) {
            long input =
                    usage.input() == null ? -1 : usage.input() + orNone(usage.fromCache()) + orNone(usage.intoCache());
            answer.used(input, usage.output() == null ? -1 : usage.output());
        }
    }

    private static long orNone(@Nullable Long tokens) {
        return tokens == null ? 0 : tokens;
    }

    private static void finish(@Nullable String reason, Answer answer) {
        if (reason == null) {
            return;
        }
        switch (reason) {
            case "end_turn", "stop_sequence", "tool_use" -> answer.finished(Reason.COMPLETE, "");
            case "max_tokens", "model_context_window_exceeded" ->
                answer.finished(Reason.LENGTH, "the limit of tokens was reached");
            case "refusal" -> answer.finished(Reason.FILTER, "the model refuses to answer");
            default -> answer.finished(Reason.TRUNCATED, "ended for a reason of its own");
        }
    }
}
