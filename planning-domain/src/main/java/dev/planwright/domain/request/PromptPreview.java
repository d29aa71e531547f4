package dev.planwright.domain.request;

import java.util.Optional;

/**
 * What a model would be asked for a request. Immutable, thread-safe.
 *
 * @param proposer the proposer that would ask, {@code provider:model}
 * @param promptVersion which prompts are used
 * @param system what the model is told about its work
 * @param user what it is asked
 * @param schema the JSON schema of the answer; absent if the form is described in the prompt alone
 * @param promptTokens about how many tokens the prompt has, the schema not counted
 * @param answerTokens how long the answer may become at most
 * @param windowTokens how many tokens prompt and answer may have together
 */
public record PromptPreview(
        String proposer,
        String promptVersion,
        String system,
        String user,
        Optional<String> schema,
        int promptTokens,
        int answerTokens,
        int windowTokens) {}
