package dev.planwright.llm.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.planwright.llm.internal.chat.ChatCall;
import dev.planwright.llm.internal.chat.ChatEnd;
import dev.planwright.llm.internal.chat.ChatEnd.Reason;
import dev.planwright.llm.internal.chat.ChatSink;
import dev.planwright.llm.internal.chat.TokenUsage;
import dev.planwright.llm.internal.transport.BrokenCall;
import dev.planwright.llm.internal.transport.Patience;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a provider has said in one call. Text is gathered until {@link #flush} and then handed on; nothing is kept but
 * counts. Not thread-safe.
 */
final class Answer {
    /** After the model's own end mark, the counts of tokens and the end of the stream are waited for this long. */
    private static final Duration GRACE = Duration.ofSeconds(2);
    /** A token is hardly ever longer: who says more does not keep to the limit. */
    private static final int MOST_CHARACTERS_OF_A_TOKEN = 32;

    private static final int CHARACTERS_OF_A_TOKEN = 4;

    private final ChatCall call;
    private final ErrorText errors;
    private final ChatSink sink;
    private final Patience patience;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private long characters;
    private long input = -1;
    private long output = -1;
    private @Nullable Reason finish;
    private String why = "";
    private boolean ended;

    Answer(ChatCall call, ErrorText errors, ChatSink sink, Patience patience) {
        this.call = call;
        this.errors = errors;
        this.sink = sink;
        this.patience = patience;
    }

    /** The next piece of the answer. */
    void text(@Nullable String piece) throws BrokenCall {
        if (piece != null && !piece.isEmpty()) {
            heard(piece);
            text.append(piece);
        }
    }

    /** The model thinks aloud. */
    void reasoning(@Nullable String piece) throws BrokenCall {
        if (piece != null && !piece.isEmpty()) {
            heard(piece);
            reasoning.append(piece);
        }
    }

    private void heard(String piece) throws BrokenCall {
        patience.alive();
        characters += piece.length();
        if (characters > (long) MOST_CHARACTERS_OF_A_TOKEN * call.maxOutputTokens()) {
            throw new BrokenCall(Reason.LENGTH, "does not keep to the limit of tokens");
        }
    }

    /** The model's own end mark. The first one counts, but a refusal outweighs an ordinary end. */
    void finished(Reason reason, String explanation) {
        if (finish == null || finish == Reason.COMPLETE) {
            finish = reason;
            why = explanation;
        }
        patience.almostDone(GRACE);
    }

    /** An error in the midst of an answer, or instead of one. */
    BrokenCall broken(JsonNode error) {
        return ProviderErrors.inTheAnswer(error, call.schema().isPresent(), errors);
    }

    /** The mark that ends the stream: nothing more will come. */
    void ended() {
        ended = true;
    }

    boolean isEnded() {
        return ended;
    }

    /** What was paid for, as the provider says; a later word replaces an earlier one, a negative one says nothing. */
    void used(long inputTokens, long outputTokens) {
        input = inputTokens < 0 ? input : inputTokens;
        output = outputTokens < 0 ? output : outputTokens;
    }

    /** Hands on what was gathered; half of a character that needs two waits for its other half. */
    void flush() {
        if (!reasoning.isEmpty()) {
            sink.onReasoning(take(reasoning, reasoning.length()));
        }
        int length = text.length();
        if (length > 0 && Character.isHighSurrogate(text.charAt(length - 1))) {
            length--;
        }
        if (length > 0) {
            sink.onText(take(text, length));
        }
    }

    private static String take(StringBuilder from, int length) {
        String piece = from.substring(0, length);
        from.delete(0, length);
        return piece;
    }

    /** How the call ended, the body having ended well. */
    ChatEnd end() {
        if (finish == null && !ended) {
            return ChatEnd.of(Reason.TRUNCATED, usage(), "stopped without the mark that ends an answer");
        }
        Reason reason = finish == null ? Reason.COMPLETE : finish;
        return ChatEnd.of(reason, usage(), why);
    }

    /** How the call ended, the body having broken off; what breaks after the model's end mark matters no more. */
    ChatEnd end(BrokenCall broken) {
        boolean matters = finish == null || broken.reason() == Reason.CANCELLED;
        return matters ? ChatEnd.of(broken.reason(), usage(), broken.text()) : end();
    }

    /** What the provider says of an answer that is not finished is not its last word. */
    private TokenUsage usage() {
        long asked = ((long) call.system().length() + call.user().length()) / CHARACTERS_OF_A_TOKEN;
        if (input < 0 && output < 0 && characters == 0) {
            return TokenUsage.NONE;
        }
        long heard = characters / CHARACTERS_OF_A_TOKEN;
        boolean isLastWord = finish != null && output >= 0;
        return new TokenUsage(input < 0 ? asked : input, isLastWord ? output : Math.max(output, heard));
    }
}
