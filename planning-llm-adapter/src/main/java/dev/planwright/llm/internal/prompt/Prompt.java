package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.plan.Finding;
import dev.planwright.llm.internal.chat.ReplySchema;
import java.util.List;
import java.util.Optional;

/**
 * One question to a model. Immutable, thread-safe.
 *
 * @param system what the model is told about its work
 * @param user what it is asked
 * @param schema the form of the answer
 * @param numbered whether the schema gives mere numbers as ids
 * @param pattern the plan that was shown as one to go by; absent if there was none, or no room for it
 * @param cut what did not fit into the window
 * @param tokens about how large it is
 * @param answerTokens how long the answer may become
 */
public record Prompt(
        String system,
        String user,
        Optional<ReplySchema> schema,
        boolean numbered,
        Optional<Shown> pattern,
        List<Finding> cut,
        int tokens,
        int answerTokens) {
    public Prompt {
        cut = List.copyOf(cut);
    }
}
