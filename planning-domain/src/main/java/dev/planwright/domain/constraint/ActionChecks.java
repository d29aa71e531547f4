package dev.planwright.domain.constraint;

import dev.planwright.domain.language.Words;
import dev.planwright.domain.plan.Estimate;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import java.time.Duration;
import java.util.List;

/** Whether the steps do what must be done, where it must be done, and nothing that must not. Not thread-safe. */
final class ActionChecks {
    private final PlanTexts plan;

    ActionChecks(PlanTexts plan) {
        this.plan = plan;
    }

    /** A step that does it without what qualifies it, "outside the EU", may break it or not: a person must look. */
    Verdict forbidden(Demand.Forbid demand) {
        Action action = demand.action();
        List<StepId> offenders = plan.having(text -> action.words().doneIn(text.done()));
        List<StepId> near =
                offenders.isEmpty() ? plan.having(text -> demand.core().doneIn(text.done())) : List.of();
        if (!near.isEmpty()) {
            return Verdict.notCheckable(near, "a step may do this, a person must check: " + action.name());
        }
        return Verdict.of(
                offenders.isEmpty(),
                offenders,
                offenders.isEmpty() ? "no step does this: " + action.name() : "done by a step: " + action.name());
    }

    Verdict untouched(Action thing) {
        List<StepId> offenders =
                plan.having(text -> text.changes() && thing.words().doneIn(text.done()));
        return Verdict.of(
                offenders.isEmpty(),
                offenders,
                offenders.isEmpty()
                        ? "no step that changes something speaks of it: " + thing.name()
                        : "a step that changes something speaks of it: " + thing.name());
    }

    Verdict readOnly() {
        List<StepId> offenders = plan.changing(List.of());
        return Verdict.of(
                offenders.isEmpty(),
                offenders,
                offenders.isEmpty() ? "no step changes anything" : "a step changes something");
    }

    Verdict required(Demand.Require demand) {
        return switch (demand.place().order()) {
            case ANYWHERE -> anywhere(demand.action());
            case BEFORE, AFTER -> placed(demand);
        };
    }

    private Verdict anywhere(Action action) {
        List<StepId> found = plan.doing(action);
        return Verdict.of(
                !found.isEmpty(),
                found,
                (found.isEmpty() ? "no step does this: " : "done by a step: ") + action.name());
    }

    private Verdict placed(Demand.Require demand) {
        Action action = demand.action();
        boolean before = demand.place().order() == Demand.Order.BEFORE;
        List<StepId> found = plan.doing(action);
        List<StepId> anchors = plan.anchors(demand.place(), found);
        if (anchors.isEmpty() && demand.place().conditional()) {
            return unless(plan.nearlyAnchors(demand.place(), found), action);
        }
        if (found.isEmpty()) {
            return Verdict.of(false, anchors, "no step does this: " + action.name());
        }
        List<StepId> around = anchors.isEmpty() ? plan.having(text -> !found.contains(text.id())) : anchors;
        List<StepId> offenders =
                before ? plan.order().notAfterAny(around, found) : plan.order().notBeforeAny(around, found);
        if (anchors.isEmpty() && !offenders.isEmpty()) {
            return Verdict.notCheckable("no step is known to be the one that this must come "
                    + (before ? "before" : "after") + "; a person must check: " + action.name());
        }
        String what = demand.place()
                .anchor()
                .map(anchor -> "does \"" + anchor.name() + "\"")
                .orElse("changes something");
        return Verdict.of(
                offenders.isEmpty(),
                offenders.isEmpty() ? found : offenders,
                offenders.isEmpty()
                        ? "done at the right place: " + action.name()
                        : "a step %s without waiting %s: %s"
                                .formatted(what, before ? "for this" : "to be followed by this", action.name()));
    }

    private static Verdict unless(List<StepId> near, Action action) {
        return near.isEmpty()
                ? Verdict.satisfied("no step does what this would be asked for")
                : Verdict.notCheckable(
                        near, "a step may be one that this is asked for, a person must check: " + action.name());
    }

    Verdict downtime(Demand.DowntimeWithin demand) {
        List<StepId> interrupting = plan.having(text -> Topics.INTERRUPTION.doneIn(text.done()) || isStop(text));
        Duration total = plan.steps().stream()
                .filter(step -> interrupting.contains(step.id()))
                .map(ActionChecks::likely)
                .reduce(Duration.ZERO, Duration::plus);
        boolean kept = interrupting.isEmpty() || (!demand.limit().isZero() && total.compareTo(demand.limit()) <= 0);
        return Verdict.of(
                kept,
                interrupting,
                interrupting.isEmpty()
                        ? "no step interrupts the service on purpose"
                        : "steps that interrupt the service take %d minutes, at most %d demanded"
                                .formatted(total.toMinutes(), demand.limit().toMinutes()));
    }

    /** Whether the name is an order to stop a service, not only about starts and stops. */
    private static boolean isStop(StepText text) {
        return !text.name().isEmpty()
                && List.of("stop", "tak").contains(text.name().get(0).get(0).meaning())
                && Topics.STOP.doneIn(text.name());
    }

    Verdict window(Demand.Window demand) {
        Words opening = Words.anyOf("maintenance window", "change window", demand.name());
        List<StepId> waits = plan.having(text -> opening.assertedIn(text.told()));
        if (plan.changing(waits).isEmpty()) {
            return Verdict.notCheckable(
                    "no step is known to change anything, so a person must check when they are done");
        }
        List<StepId> offenders = plan.order().notAfterAny(plan.changing(waits), waits);
        List<StepId> tooLong = plan.steps().stream()
                .filter(step -> demand.length()
                        .filter(length -> likely(step).compareTo(length) > 0)
                        .isPresent())
                .map(Step::id)
                .filter(id -> plan.changing(waits).contains(id))
                .toList();
        if (!tooLong.isEmpty()) {
            return Verdict.of(
                    false, tooLong, "a step that changes something takes longer than the window " + demand.name());
        }
        boolean kept = offenders.isEmpty() && !waits.isEmpty();
        return Verdict.of(
                kept,
                kept ? waits : offenders,
                kept
                        ? "what changes something waits for the window"
                        : "a step changes something without waiting for the window " + demand.name());
    }

    private static Duration likely(Step step) {
        return step.estimate().map(Estimate::likely).orElse(Duration.ZERO);
    }
}
