package dev.planwright.domain.port.in;

import dev.planwright.domain.plan.Plan;
import java.util.List;
import java.util.function.Function;

/** What planning ends in, if nothing goes wrong. Immutable, thread-safe. */
public sealed interface PlanOutcome {

    /** A plan. */
    record Planned(Plan plan) implements PlanOutcome {}

    /** The task is too vague: answers to these questions, at most five, are needed first. */
    record NeedsInput(String reason, List<String> questions) implements PlanOutcome {
        public NeedsInput {
            questions = List.copyOf(questions);
        }
    }

    /** Answers by kind. */
    default <R> R fold(Function<Planned, R> planned, Function<NeedsInput, R> needsInput) {
        return this instanceof Planned outcome ? planned.apply(outcome) : needsInput.apply((NeedsInput) this);
    }
}
