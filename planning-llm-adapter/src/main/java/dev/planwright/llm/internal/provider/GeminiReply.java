package dev.planwright.llm.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.planwright.llm.internal.chat.ChatEnd.Reason;
import dev.planwright.llm.internal.transport.BrokenCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Generated content of Gemini. Its streams have no end mark but the reason of their end. Thread-safe. */
final class GeminiReply extends ReplyForm<GeminiReply.Piece> {

    record Piece(
            @Nullable List<Candidate> candidates,
            @Nullable Feedback promptFeedback,
            @Nullable Usage usageMetadata,
            @Nullable JsonNode error) {}

    record Candidate(@Nullable Content content, @Nullable String finishReason) {}

    record Content(@Nullable List<Part> parts) {}

    record Part(@Nullable String text, @Nullable Boolean thought) {}

    record Feedback(@Nullable String blockReason) {}

    record Usage(
            @Nullable Long promptTokenCount,
            @Nullable Long candidatesTokenCount,
            @Nullable Long thoughtsTokenCount) {}

    GeminiReply() {
        super(Piece.class);
    }

    @Override
    void take(Piece piece, Answer answer) throws BrokenCall {
        if (piece.error() != null && !piece.error().isNull()) {
            throw answer.broken(piece.error());
        }
        use(piece.usageMetadata(), answer);
        if (piece.promptFeedback() != null && piece.promptFeedback().blockReason() != null) {
            answer.finished(Reason.FILTER, "the provider refuses the prompt");
        }
        if (piece.candidates() != null && !piece.candidates().isEmpty()) {
            Candidate candidate = piece.candidates().get(0);
            take(candidate.content(), answer);
            finish(candidate.finishReason(), answer);
        }
    }

    private static void take(@Nullable Content content, Answer answer) throws BrokenCall {
        if (content == null || content.parts() == null) {
            return;
        }
        for (Part part : content.parts()) {
            if (Boolean.TRUE.equals(part.thought())) {
                answer.reasoning(part.text());
            } else {
                answer.text(part.text());
            }
        }
    }

    private static void use(@Nullable Usage usage, Answer answer) {
        if (usage != null) {
            long thoughts = usage.thoughtsTokenCount() == null ? 0 : usage.thoughtsTokenCount();
            answer.used(
                    usage.promptTokenCount() == null ? -1 : usage.promptTokenCount(),
                    usage.candidatesTokenCount() == null ? -1 : usage.candidatesTokenCount() + thoughts);
        }
    }

    private static void finish(@Nullable String reason, Answer answer) {
        if (reason == null || reason.equals("FINISH_REASON_UNSPECIFIED")) {
            return;
        }
        switch (reason) {
            case "STOP" -> answer.finished(Reason.COMPLETE, "");
            case "MAX_TOKENS" -> answer.finished(Reason.LENGTH, "the limit of tokens was reached");
            case "SAFETY", "RECITATION", "LANGUAGE", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII" ->
                answer.finished(Reason.FILTER, "the provider withholds the rest");
            default -> answer.finished(Reason.TRUNCATED, "ended for a reason of its own");
        }
    }
}
