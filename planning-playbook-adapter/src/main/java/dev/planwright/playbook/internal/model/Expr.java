package dev.planwright.playbook.internal.model;

import java.util.List;
import java.util.function.Consumer;

/**
 * A condition after parsing and type checking: the part of CEL's syntax tree that playbooks need. It is evaluated by
 * {@link Evaluator}. Immutable, thread-safe.
 */
public sealed interface Expr {

    /** A text, a flag or a number ({@code String}, {@code Boolean}, {@code Double}). */
    record Constant(Object value) implements Expr {}

    /** A parameter, or a variable of a comprehension. */
    record Variable(String name) implements Expr {}

    /** An operator or function under CEL's name for it, such as {@code _==_}; a receiver is the first argument. */
    record Call(String function, List<Expr> arguments) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** A list of values. */
    record ListOf(List<Expr> elements) implements Expr {
        public ListOf {
            elements = List.copyOf(elements);
        }
    }

    /** What CEL makes of a macro such as {@code exists}: a fold over a list. */
    record Fold(String element, Expr range, String result, Expr initial, Expr goOn, Expr next, Expr end)
            implements Expr {}

    /** Shows this expression and all below it, from the top. */
    default void walk(Consumer<Expr> visitor) {
        visitor.accept(this);
        if (this instanceof Call call) {
            call.arguments().forEach(argument -> argument.walk(visitor));
        } else if (this instanceof ListOf list) {
            list.elements().forEach(element -> element.walk(visitor));
        } else if (this instanceof Fold fold) {
            List.of(fold.range(), fold.initial(), fold.goOn(), fold.next(), fold.end())
                    .forEach(part -> part.walk(visitor));
        }
    }
}
