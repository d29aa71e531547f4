package dev.planwright.llm.internal.chat;

import java.time.Duration;
import java.util.Optional;

/**
 * One call to a model. Immutable, thread-safe.
 *
 * @param system what the model is told about its work
 * @param user what it is asked, context included as fenced data
 * @param schema the form that the answer must have, as far as the provider can see to that
 * @param maxOutputTokens at most so many tokens are paid for, at least 1
 * @param timeLeft after so long the call is broken off, whatever the provider's own limits say
 */
public record ChatCall(
        String system, String user, Optional<ReplySchema> schema, int maxOutputTokens, Duration timeLeft) {}
