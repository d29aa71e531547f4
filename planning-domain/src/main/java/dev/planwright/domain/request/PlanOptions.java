package dev.planwright.domain.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a caller may choose for one plan. Immutable, thread-safe.
 *
 * @param planners names of the proposers to try, in order; empty for the engine's own chain
 * @param strict whether a plan with an error is refused instead of mended by rule
 * @param teamSize how many people work at once, at least 1; overrides what the context says
 * @param deadline a span such as {@code 2w} or a date; overrides what the context says
 * @param maxSteps how many steps a plan may have, at least 1
 * @param start when work starts, for a deadline that is a date
 */
public record PlanOptions(
        List<String> planners,
        boolean strict,
        OptionalInt teamSize,
        Optional<String> deadline,
        OptionalInt maxSteps,
        Optional<Instant> start) {

    /** No choice made. */
    public static final PlanOptions NONE = new PlanOptions(
            List.of(), false, OptionalInt.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());

    public PlanOptions {
        planners = List.copyOf(planners);
    }

    /** These options in strict mode. */
    public PlanOptions withStrict(boolean value) {
        return new PlanOptions(planners, value, teamSize, deadline, maxSteps, start);
    }

    /** These options for a team. */
    public PlanOptions withTeamSize(int people) {
        return new PlanOptions(planners, strict, OptionalInt.of(people), deadline, maxSteps, start);
    }

    /** These options with a deadline: a span such as {@code 2w}, or a date. */
    public PlanOptions withDeadline(String text) {
        return new PlanOptions(planners, strict, teamSize, Optional.of(text), maxSteps, start);
    }

    /** These options with a limit of steps. */
    public PlanOptions withMaxSteps(int steps) {
        return new PlanOptions(planners, strict, teamSize, deadline, OptionalInt.of(steps), start);
    }

    /** These options with the proposers to try, in order. */
    public PlanOptions withPlanners(List<String> names) {
        return new PlanOptions(names, strict, teamSize, deadline, maxSteps, start);
    }

    /** These options with a start of work. */
    public PlanOptions withStart(Instant instant) {
        return new PlanOptions(planners, strict, teamSize, deadline, maxSteps, Optional.of(instant));
    }
}
