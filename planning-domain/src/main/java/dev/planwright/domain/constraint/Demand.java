package dev.planwright.domain.constraint;

import java.time.Duration;
import java.util.List;

/** What a constraint was understood to demand. Immutable, thread-safe. */
public sealed interface Demand {

    /** Nothing was understood; a person must look. */
    record NotUnderstood(String why) implements Demand {}

    /** The plan must be finished within this working or elapsed time. */
    record FinishWithin(Duration span) implements Demand {}

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
}
