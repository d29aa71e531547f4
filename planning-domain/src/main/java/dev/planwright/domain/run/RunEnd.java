package dev.planwright.domain.run;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How a run ended. Immutable, thread-safe. */
public sealed interface RunEnd {

    /** With a plan. */
    record Planned(Plan plan) implements RunEnd {}

    /** The task is too vague: answers to these questions are needed first. */
    record NeedsInput(String reason, List<String> questions) implements RunEnd {
        public NeedsInput {
            questions = List.copyOf(questions);
        }
    }

    /** Something went wrong. The error carries what was finished before. */
    record Failed(PlanningException error) implements RunEnd {}

    /** It was stopped; {@code finished} is what was said until then, if anything was. */
    record Stopped(StopReason reason, Optional<PlanDraft> finished) implements RunEnd {}

    /** What was finished of a plan that broke off: what a resumed run goes on from. */
    default Optional<PlanDraft> draft() {
        return fold(
                planned -> Optional.empty(),
                needsInput -> Optional.empty(),
                failed -> failed.error().draft(),
                Stopped::finished);
    }

    /** The plan, if there is one. */
    default Optional<Plan> planMade() {
        return this instanceof Planned planned ? Optional.of(planned.plan()) : Optional.empty();
    }

    /** Answers by kind. */
    default <R> R fold(
            Function<Planned, R> planned,
            Function<NeedsInput, R> needsInput,
            Function<Failed, R> failed,
            Function<Stopped, R> stopped) {
        if (this instanceof Planned end) {
            return planned.apply(end);
        }
        if (this instanceof NeedsInput end) {
            return needsInput.apply(end);
        }
        return this instanceof Failed end ? failed.apply(end) : stopped.apply((Stopped) this);
    }
}
