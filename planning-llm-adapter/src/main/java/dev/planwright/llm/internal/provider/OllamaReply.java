package dev.planwright.llm.internal.provider;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.planwright.llm.internal.chat.ChatEnd.Reason;
import dev.planwright.llm.internal.transport.BrokenCall;
import org.jspecify.annotations.Nullable;

/** Ollama's chat: one JSON text a line. Thread-safe. */
final class OllamaReply extends ReplyForm<OllamaReply.Piece> {

    record Piece(
            @Nullable Message message,
            @Nullable Boolean done,
            @JsonProperty("done_reason") @Nullable String doneReason,
            @JsonProperty("prompt_eval_count") @Nullable Long input,
            @JsonProperty("eval_count") @Nullable Long output,
            @Nullable JsonNode error) {}

    record Message(@Nullable String content, @Nullable String thinking) {}

    OllamaReply() {
        super(Piece.class);
    }

    @Override
    void take(Piece piece, Answer answer) throws BrokenCall {
        if (piece.error() != null && !piece.error().isNull()) {
            throw answer.broken(piece.error());
        }
        if (piece.message() != null) {
            answer.reasoning(piece.message().thinking());
            answer.text(piece.message().content());
        }
        answer.used(piece.input() == null ? -1 : piece.input(), piece.output() == null ? -1 : piece.output());
        if (Boolean.TRUE.equals(piece.done())) {
            finish(piece.doneReason() == null ? "stop" : piece.doneReason(), answer);
            answer.ended();
        }
    }

    private static void finish(String reason, Answer answer) {
        switch (reason) {
            case "stop" -> answer.finished(Reason.COMPLETE, "");
            case "length" -> answer.finished(Reason.LENGTH, "the limit of tokens was reached");
            default -> answer.finished(Reason.TRUNCATED, "ended for a reason of its own");
        }
    }
}
