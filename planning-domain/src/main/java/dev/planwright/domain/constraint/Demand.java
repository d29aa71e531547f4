package dev.planwright.domain.constraint;

import dev.planwright.domain.language.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a constraint was understood to demand. Immutable, thread-safe. */
public sealed interface Demand {

    /** Nothing was understood, or nothing here can measure it; a person must look. */
    record NotUnderstood(String why) implements Demand {}

    /** It was understood, and it demands nothing: "downtime is allowed", "a backup is not required". */
    record NothingAsked(String why) implements Demand {}

    /** The plan must be finished within this span: on the working calendar, or round the clock. */
    record FinishWithin(Duration working, Duration continuous) implements Demand {}

    /** At most this many people work at once. */
    record TeamOf(int people) implements Demand {}

    /** At most this many steps. */
    record AtMostSteps(int steps) implements Demand {}

    /** At most this many steps at the same time. */
    record AtMostParallel(int steps) implements Demand {}

    /** Service must not be interrupted on purpose for longer than this; zero if not at all. */
    record DowntimeWithin(Duration limit) implements Demand {}

    /**
     * No step may do this.
     *
     * @param core the same without what qualifies it, "in production", where something does; else nothing
     */
    record Forbid(Action action, Words core) implements Demand {
        /** Neither this nor that. */
        Forbid or(Forbid other) {
            return new Forbid(Action.of(action.name(), action.words().or(other.action.words())), core.or(other.core));
        }
    }

    /** What is changed must not be this. */
    record Untouched(Action thing) implements Demand {}

    /** No step may change anything. */
    record ReadOnly() implements Demand {}

    /** Commands may start with these words only, and with filters of what such a command prints. */
    record OnlyTools(List<String> tools) implements Demand {
        public OnlyTools {
            tools = List.copyOf(tools);
        }
    }

    /** Some step must do this, at a place if one is said. */
    record Require(Action action, Place place) implements Demand {}

    /** There must be a way back: a step or a note of how to undo what is changed. */
    record WayBack() implements Demand {}

    /** What changes something must wait for this window of time. */
    record Window(String name, Optional<Duration> length) implements Demand {}

    /** Commands, or the plan if it has none, must name this. */
    record Names(String kind, String name) implements Demand {}

    /** The plan should treat this; whether it does so well enough only a person can tell. */
    record Treats(Action action) implements Demand {}

    /** Only these skills are at hand. */
    record OnlySkills(List<String> skills) implements Demand {
        public OnlySkills {
            skills = List.copyOf(skills);
        }
    }

    /** Where in the plan something must be done. */
    enum Order {
        ANYWHERE,
        BEFORE,
        AFTER
    }

    /**
     * Before or after what.
     *
     * @param anchor the action that it is before or after; absent for any change
     * @param conditional whether nothing is demanded where no step does the anchor, as in "never X without Y"
     */
    record Place(Order order, Optional<Action> anchor, boolean conditional) {
        static final Place ANYWHERE = new Place(Order.ANYWHERE, Optional.empty(), false);
        static final Place BEFORE_CHANGES = new Place(Order.BEFORE, Optional.empty(), false);
        static final Place AFTER_CHANGES = new Place(Order.AFTER, Optional.empty(), false);
    }

    /** An answer for each kind. */
    interface Cases<R> {
        R of(NotUnderstood demand);

        R of(NothingAsked demand);

        R of(FinishWithin demand);

        R of(TeamOf demand);

        R of(AtMostSteps demand);

        R of(AtMostParallel demand);

        R of(DowntimeWithin demand);

        R of(Forbid demand);

        R of(Untouched demand);

        R of(ReadOnly demand);

        R of(OnlyTools demand);

        R of(Require demand);

        R of(WayBack demand);

        R of(Window demand);

        R of(Names demand);

        R of(Treats demand);

        R of(OnlySkills demand);
    }

    /** Answers by kind. */
    default <R> R fold(Cases<R> cases) {
        if (this instanceof NotUnderstood demand) {
            return cases.of(demand);
        }
        if (this instanceof NothingAsked demand) {
            return cases.of(demand);
        }
        if (this instanceof FinishWithin demand) {
            return cases.of(demand);
        }
        if (this instanceof TeamOf demand) {
            return cases.of(demand);
        }
        if (this instanceof AtMostSteps demand) {
            return cases.of(demand);
        }
        if (this instanceof AtMostParallel demand) {
            return cases.of(demand);
        }
        if (this instanceof DowntimeWithin demand) {
            return cases.of(demand);
        }
        if (this instanceof Forbid demand) {
            return cases.of(demand);
        }
        return foldActions(cases);
    }

    private <R> R foldActions(Cases<R> cases) {
        if (this instanceof Untouched demand) {
            return cases.of(demand);
        }
        if (this instanceof ReadOnly demand) {
            return cases.of(demand);
        }
        if (this instanceof OnlyTools demand) {
            return cases.of(demand);
        }
        if (this instanceof Require demand) {
            return cases.of(demand);
        }
        if (this instanceof WayBack demand) {
            return cases.of(demand);
        }
        if (this instanceof Window demand) {
            return cases.of(demand);
        }
        if (this instanceof Names demand) {
            return cases.of(demand);
        }
        if (this instanceof Treats demand) {
            return cases.of(demand);
        }
        return cases.of((OnlySkills) this);
    }
}
