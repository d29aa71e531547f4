package dev.planwright.llm.internal.chat;

/**
 * Tokens of one or several calls. Immutable, thread-safe.
 *
 * @param input tokens of the prompt, at least 0
 * @param output tokens of the answer, thinking included, at least 0
 */
public record TokenUsage(long input, long output) {
    /** Nothing was used. */
    public static final TokenUsage NONE = new TokenUsage(0, 0);

    /** Both together. */
    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(input + other.input, output + other.output);
    }
}
