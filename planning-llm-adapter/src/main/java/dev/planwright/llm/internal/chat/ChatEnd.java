package dev.planwright.llm.internal.chat;

import java.time.Duration;
import java.util.Optional;

/**
 * How a call ended. Immutable, thread-safe.
 *
 * @param reason why
 * @param usage what was paid for, as far as the provider says; estimated from lengths where it does not
 * @param message one line for a person, without key or prompt; empty if the answer is whole
 * @param retryAfter how long the provider asks callers to wait
 */
public record ChatEnd(Reason reason, TokenUsage usage, String message, Optional<Duration> retryAfter) {

    /** A whole answer. */
    public static ChatEnd complete(TokenUsage usage) {
        return new ChatEnd(Reason.COMPLETE, usage, "", Optional.empty());
    }

    /** An answer that broke off, or none. */
    public static ChatEnd of(Reason reason, TokenUsage usage, String message) {
        return new ChatEnd(reason, usage, message, Optional.empty());
    }

    /** Why a call ended. */
    public enum Reason {
        /** The provider says that the answer is whole. */
        COMPLETE("complete"),
        /** No connection in time. */
        CONNECT("connect"),
        /** No first piece in time. */
        FIRST_TOKEN("first_token"),
        /** No further piece in time, or out of time as a whole. */
        STALL("stall"),
        /** The connection broke. */
        RESET("reset"),
        /** The stream ended without the mark that ends an answer. */
        TRUNCATED("truncated"),
        /** The limit of tokens was reached. */
        LENGTH("length"),
        /** The provider withheld the rest. */
        FILTER("filter"),
        /** Too many calls, or the provider is overloaded or down for now. */
        RATE_LIMIT("rate_limit"),
        /** The provider refuses: key, model, quota, request. Never retried. */
        REFUSED("refused"),
        /** The provider refuses the schema; the next call may go without. */
        SCHEMA_REFUSED("refused"),
        /** The prompt does not fit the model's window. */
        TOO_LONG("refused"),
        /** What came is not the provider's protocol. */
        INVALID("invalid"),
        /** The sink cancelled or the thread was interrupted. */
        CANCELLED("cancelled");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The word of the provider event. */
        public String code() {
            return code;
        }
    }
}
