package dev.planwright.domain.constraint;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What a constraint was understood to demand. Immutable, thread-safe. */
public sealed interface Demand {

    /** Nothing was understood; a person must look. */
    record NotUnderstood(String why) implements Demand {}

    /** The plan must be finished within this span: on the working calendar, or round the clock. */
    record FinishWithin(Duration working, Duration continuous) implements Demand {}

    /** At most this many people work at once. */
    record TeamOf(int people) implements Demand {}

    /** At most this many steps. */
    record AtMostSteps(int steps) implements Demand {}

    /** At most this many steps at the same time. */
    record AtMostParallel(int steps) implements Demand {}

    /** Service must not be interrupted on purpose. */
    record NoDowntime() implements Demand {}

    /** No step may do this. {@code topic} is for people. */
    record Forbid(String topic, Words words) implements Demand {}

    /** Some step must do this. */
    record Require(String topic, Words words) implements Demand {}

    /** Some step must do this before anything is changed. */
    record RequireFirst(String topic, Words words) implements Demand {}

    /** Some step must do this after the last change. */
    record RequireLast(String topic, Words words) implements Demand {}

    /** Every step that changes something must say how to undo it, or a step must be the way back. */
    record WayBack() implements Demand {}

    /** Every command of a kind must name this. */
    record CommandsName(String word) implements Demand {}

    /** Only these skills are at hand. */
    record OnlySkills(List<String> skills) implements Demand {
        public OnlySkills {
            skills = List.copyOf(skills);
        }
    }

    /** Answers by kind, in the order of the kinds above. */
    default <R> R fold(
            Function<NotUnderstood, R> notUnderstood,
            Function<FinishWithin, R> finishWithin,
            Function<TeamOf, R> teamOf,
            Function<AtMostSteps, R> atMostSteps,
            Function<AtMostParallel, R> atMostParallel,
            Function<NoDowntime, R> noDowntime,
            Function<Forbid, R> forbid,
            Function<Require, R> require,
            Function<RequireFirst, R> requireFirst,
            Function<RequireLast, R> requireLast,
            Function<WayBack, R> wayBack,
            Function<CommandsName, R> commandsName,
            Function<OnlySkills, R> onlySkills) {
        if (this instanceof NotUnderstood demand) {
            return notUnderstood.apply(demand);
        }
        if (this instanceof FinishWithin demand) {
            return finishWithin.apply(demand);
        }
        if (this instanceof TeamOf demand) {
            return teamOf.apply(demand);
        }
        if (this instanceof AtMostSteps demand) {
            return atMostSteps.apply(demand);
        }
        if (this instanceof AtMostParallel demand) {
            return atMostParallel.apply(demand);
        }
        if (this instanceof NoDowntime demand) {
            return noDowntime.apply(demand);
        }
        if (this instanceof Forbid demand) {
            return forbid.apply(demand);
        }
        if (this instanceof Require demand) {
            return require.apply(demand);
        }
        if (this instanceof RequireFirst demand) {
            return requireFirst.apply(demand);
        }
        if (this instanceof RequireLast demand) {
            return requireLast.apply(demand);
        }
        if (this instanceof WayBack demand) {
            return wayBack.apply(demand);
        }
        if (this instanceof CommandsName demand) {
            return commandsName.apply(demand);
        }
        return onlySkills.apply((OnlySkills) this);
    }
}
