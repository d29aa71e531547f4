package dev.planwright.domain.port.out;

import dev.planwright.domain.draft.PlanDraft;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How a proposal ends. Immutable, thread-safe. */
public sealed interface DraftEnd {

    /**
     * Everything was said. The draft holds all steps that were reported in this call, and the lists for the plan.
     *
     * @param promptVersion which prompts were used; absent if no model was asked
     */
    record Finished(PlanDraft draft, Optional<String> promptVersion) implements DraftEnd {

        /** The end of a proposal without a model. */
        public Finished(PlanDraft draft) {
            this(draft, Optional.empty());
        }
    }

    /**
     * It broke off; the steps reported so far stand.
     *
     * @param reason one of the words of the provider event
     * @param message what happened, on one line for a person and without a secret; empty if the reason says it all
     */
    record BrokenOff(String reason, String message) implements DraftEnd {

        /** A break that its reason explains. */
        public BrokenOff(String reason) {
            this(reason, "");
        }
    }

    /**
     * This proposer cannot do what was asked and has said nothing.
     *
     * @param reason one sentence for a person
     * @param suggestions the closest that it could do
     */
    record Declined(String reason, List<String> suggestions) implements DraftEnd {
        public Declined {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** The proposer asks back instead of planning. */
    record Questions(List<String> questions) implements DraftEnd {
        public Questions {
            questions = List.copyOf(questions);
        }
    }

    /** Answers by kind. */
    default <R> R fold(
            Function<Finished, R> finished,
            Function<BrokenOff, R> brokenOff,
            Function<Declined, R> declined,
            Function<Questions, R> questions) {
        if (this instanceof Finished end) {
            return finished.apply(end);
        }
        if (this instanceof BrokenOff end) {
            return brokenOff.apply(end);
        }
        if (this instanceof Declined end) {
            return declined.apply(end);
        }
        return questions.apply((Questions) this);
    }
}
