package dev.planwright.domain.constraint;

import dev.planwright.domain.language.Tokenizer;
import dev.planwright.domain.plan.Step;
import java.util.HashMap;
import java.util.Map;

/** What steps say, read once for each step. Not thread-safe. */
final class ReadSteps {
    private final Tokenizer tokenizer = new Tokenizer();
    private final Map<Step, StepText> texts = new HashMap<>();

    StepText text(Step step) {
        return texts.computeIfAbsent(step, unread -> StepText.of(unread, tokenizer));
    }
}
