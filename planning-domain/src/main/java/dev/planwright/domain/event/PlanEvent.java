package dev.planwright.domain.event;

import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import java.util.function.Function;

/**
 * What a listener hears while a plan is being made. Applying {@link StepProposed}, {@link StepRevised} and
 * {@link StepRemoved} in order gives exactly the steps of {@link Completed}. Immutable, thread-safe.
 */
public sealed interface PlanEvent {

    /** A new stage has begun. {@code percent} is from 0 to 100 and never goes down. */
    record Progress(Stage stage, String message, int percent) implements PlanEvent {}

    /** Title and overview are known. Comes once, before the first step. */
    record Outlined(String planId, String title, String description) implements PlanEvent {}

    /** A step is finished and passes the rules for a single step: insert it at {@code index}, from 0. */
    record StepProposed(int index, Step step) implements PlanEvent {}

    /** The step with this id is now different or stands elsewhere: take it out, then insert it at {@code index}. */
    record StepRevised(int index, Step step, String reason) implements PlanEvent {}

    /** A step that was reported before is no longer part of the plan. */
    record StepRemoved(StepId stepId, String reason) implements PlanEvent {}

    /** Another proposer, or the same again, goes on. {@code keptSteps} finished steps are kept. */
    record ProviderChanged(String from, String to, String reason, int keptSteps) implements PlanEvent {}

    /** The plan. Always the last event. */
    record Completed(Plan plan) implements PlanEvent {}

    /** Answers by kind. */
    default <R> R fold(
            Function<Progress, R> progress,
            Function<Outlined, R> outlined,
            Function<StepProposed, R> proposed,
            Function<StepRevised, R> revised,
            Function<StepRemoved, R> removed,
            Function<ProviderChanged, R> provider,
            Function<Completed, R> completed) {
        if (this instanceof Progress event) {
            return progress.apply(event);
        }
        if (this instanceof Outlined event) {
            return outlined.apply(event);
        }
        if (this instanceof StepProposed event) {
            return proposed.apply(event);
        }
        if (this instanceof StepRevised event) {
            return revised.apply(event);
        }
        if (this instanceof StepRemoved event) {
            return removed.apply(event);
        }
        if (this instanceof ProviderChanged event) {
            return provider.apply(event);
        }
        return completed.apply((Completed) this);
    }
}
