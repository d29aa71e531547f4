package dev.planwright.domain.constraint;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.language.Token;
import dev.planwright.domain.language.Tokenizer;
import dev.planwright.domain.language.Words;
import java.util.List;
import java.util.Optional;

/**
 * Something that a step can do. Immutable, thread-safe.
 *
 * @param name what it is called, for people; such as "approve", "inform the incident commander"
 * @param topic the topic of {@link Topics} that it belongs to, if it does
 * @param words how a step shows it
 * @param also meanings that a step's texts must have as well, such as "legal" where the legal team is to be informed
 */
public record Action(String name, Optional<String> topic, Words words, List<String> also) {
    public Action {
        also = List.copyOf(also);
    }

    /** An action that its words show. */
    static Action of(String name, Words words) {
        return new Action(name, Optional.empty(), words, List.of());
    }

    /** Whether a step does it: its name, description, a subtask or a command. */
    public boolean isDoneIn(StepDraft step) {
        return isToldBy(step.name())
                || isToldBy(step.description())
                || step.subtasks().stream().anyMatch(this::isToldBy)
                || step.commands().stream().anyMatch(this::isDoneByCommand);
    }

    /** Whether a text tells to do it. */
    public boolean isToldBy(String text) {
        return words.doneIn(new Tokenizer().sentences(text));
    }

    /** Whether a text shows the action other than to deny it. */
    public boolean isShownByText(String text) {
        return isShownBy(new Tokenizer().sentences(text));
    }

    /** Whether a command line does it. */
    public boolean isDoneByCommand(String command) {
        return words.doneInSentence(Commands.tokens(command, new Tokenizer()));
    }

    /** Whether texts show the action other than to deny it. */
    boolean isShownBy(List<List<Token>> sentences) {
        return words.assertedIn(sentences)
                && (also.isEmpty() || sentences.stream().anyMatch(this::saysAlso));
    }

    private boolean saysAlso(List<Token> sentence) {
        return also.stream()
                .allMatch(meaning ->
                        sentence.stream().anyMatch(token -> token.meaning().equals(meaning)));
    }
}
