package dev.planwright.domain.constraint;

import dev.planwright.domain.language.Token;
import dev.planwright.domain.language.Tokenizer;
import dev.planwright.domain.language.Verbs;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import java.util.ArrayList;
import java.util.List;

/**
 * What a step says, in tokens. Immutable, thread-safe.
 *
 * @param name its name, as one sentence
 * @param told its name, description and subtasks
 * @param done what is told and the commands
 * @param noted what is told, the risks and the way back
 * @param changes whether the step changes something
 */
record StepText(
        StepId id,
        List<List<Token>> name,
        List<List<Token>> told,
        List<List<Token>> done,
        List<List<Token>> noted,
        boolean changes) {

    static StepText of(Step step, Tokenizer tokenizer) {
        List<List<Token>> name = tokenizer.sentences(step.name());
        List<List<Token>> told = new ArrayList<>(name);
        told.addAll(tokenizer.sentences(step.description()));
        step.subtasks().forEach(subtask -> told.addAll(tokenizer.sentences(subtask)));
        List<List<Token>> done = new ArrayList<>(told);
        step.commands().forEach(command -> done.add(Commands.tokens(command, tokenizer)));
        List<List<Token>> noted = new ArrayList<>(told);
        step.risks().forEach(risk -> noted.addAll(tokenizer.sentences(risk)));
        return new StepText(step.id(), name, told, done, noted, Changes.isChanging(step, name, told));
    }

    /** Whether its name says that it looks, talks or decides, by a known verb. */
    boolean looks() {
        return !name.isEmpty()
                && Verbs.base(name.get(0).get(0).word())
                        .filter(verb -> !Verbs.isChanging(verb))
                        .isPresent();
    }
}
