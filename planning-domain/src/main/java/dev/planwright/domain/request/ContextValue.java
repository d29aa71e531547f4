package dev.planwright.domain.request;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A value in a context: a JSON-like tree that keeps the order and the text of what was given. Immutable, thread-safe. */
public sealed interface ContextValue {

    /** A text. */
    record Text(String value) implements ContextValue {
        @Override
        public String asText() {
            return value;
        }
    }

    /** A number; its scale is kept, so that {@code 15.0} stays {@code 15.0}. */
    record Num(BigDecimal value) implements ContextValue {
        @Override
        public String asText() {
            return value.toString();
        }
    }

    /** True or false. */
    record Flag(boolean value) implements ContextValue {
        @Override
        public String asText() {
            return Boolean.toString(value);
        }
    }

    /** An explicit null. */
    record Nothing() implements ContextValue {
        @Override
        public String asText() {
            return "";
        }
    }

    /** A list. */
    record Items(List<ContextValue> values) implements ContextValue {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String asText() {
            return OneLine.of(this);
        }
    }

    /** Named values in the order given. */
    record Fields(Map<String, ContextValue> values) implements ContextValue {
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public String asText() {
            return OneLine.of(this);
        }
    }

    /** The value as a person would write it on one line: lists and fields are joined by commas, null is empty. */
    String asText();

    /** Answers by kind; {@link Num} and {@link Text} and the others each have their branch. */
    default <R> R fold(
            Function<Text, R> text,
            Function<Num, R> num,
            Function<Flag, R> flag,
            Function<Nothing, R> nothing,
            Function<Items, R> items,
            Function<Fields, R> fields) {
        if (this instanceof Text value) {
            return text.apply(value);
        }
        if (this instanceof Num value) {
            return num.apply(value);
        }
        if (this instanceof Flag value) {
            return flag.apply(value);
        }
        if (this instanceof Nothing value) {
            return nothing.apply(value);
        }
        if (this instanceof Items value) {
            return items.apply(value);
        }
        return fields.apply((Fields) this);
    }

    /** A text value. */
    static ContextValue of(String text) {
        return new Text(text);
    }

    /** A flag. */
    static ContextValue of(boolean flag) {
        return new Flag(flag);
    }

    /** A whole number. */
    static ContextValue of(long number) {
        return new Num(BigDecimal.valueOf(number));
    }
}
