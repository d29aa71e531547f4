package dev.planwright.document;

import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the fields of one object. Of several names for the same field the first one present counts; an explicit null
 * is as good as absent. A value of the wrong type is a problem, and reads as absent. Not thread-safe.
 */
public final class FieldsReader {
    private static final BigDecimal MOST_AMOUNT = BigDecimal.valueOf(1_000_000_000);
    private static final String[] NAMES = {"name", "title", "text", "description", "risk"};

    private final ContextValue.Fields fields;
    private final JsonPointer place;
    private final Problems problems;

    public FieldsReader(ContextValue.Fields fields, JsonPointer place, Problems problems) {
        this.fields = fields;
        this.place = place;
        this.problems = problems;
    }

    /** The fields of the value at a place, which must be an object. */
    public static Optional<FieldsReader> of(ContextValue value, JsonPointer place, Problems problems) {
        if (value instanceof ContextValue.Fields fields) {
            return Optional.of(new FieldsReader(fields, place, problems));
        }
        problems.add(place.toString(), "must be an object");
        return Optional.empty();
    }

    /** The same fields, read without noting problems. */
    public FieldsReader forgiving() {
        return new FieldsReader(fields, place, new Problems());
    }

    /** Where these fields stand in the input. */
    public JsonPointer place() {
        return place;
    }

    /** Which of several names is there. */
    public Optional<String> name(String... names) {
        for (String name : names) {
            ContextValue value = fields.values().get(name);
            if (value != null && !(value instanceof ContextValue.Nothing)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The value of the first of several names that is there. */
    public Optional<ContextValue> value(String... names) {
        return name(names).map(fields.values()::get);
    }

    /** A text; a number is taken as its text. */
    public Optional<String> text(String... names) {
        return read("must be a text", FieldsReader::asText, names);
    }

    /** A text and nothing else. */
    public Optional<String> onlyText(String name) {
        return read(
                "must be a text",
                value -> value instanceof ContextValue.Text text ? Optional.of(text.value()) : Optional.empty(),
                name);
    }

    public Optional<Boolean> flag(String name) {
        return read(
                "must be true or false",
                value -> value instanceof ContextValue.Flag flag ? Optional.of(flag.value()) : Optional.empty(),
                name);
    }

    public Optional<Integer> wholeNumber(String name) {
        return read("must be a whole number", FieldsReader::asInt, name);
    }

    /** A number from 0 to 1,000,000,000. */
    public Optional<BigDecimal> amount(String name) {
        return read(
                "must be a number from 0 to a billion",
                value -> value instanceof ContextValue.Num number
                                && number.value().signum() >= 0
                                && number.value().compareTo(MOST_AMOUNT) <= 0
                        ? Optional.of(number.value())
                        : Optional.empty(),
                name);
    }

    /** A list of texts or numbers. */
    public List<String> texts(String... names) {
        return read("must be a list of texts", value -> asTexts(value, FieldsReader::asText), names)
                .orElse(List.of());
    }

    /** A list of texts, or of objects that have a name or text of their own. */
    List<String> namedTexts(String... names) {
        return read("must be a list of texts", value -> asTexts(value, FieldsReader::asNamedText), names)
                .orElse(List.of());
    }

    public Optional<ContextValue.Fields> fields(String name) {
        return read(
                "must be an object",
                value -> value instanceof ContextValue.Fields below ? Optional.of(below) : Optional.empty(),
                name);
    }

    public List<ContextValue> items(String name) {
        return read(
                        "must be a list",
                        value -> value instanceof ContextValue.Items items
                                ? Optional.of(items.values())
                                : Optional.<List<ContextValue>>empty(),
                        name)
                .orElse(List.of());
    }

    /** Notes what is wrong with a field, which stays as it is. */
    public void problem(String name, String message) {
        problems.add(place.child(name).toString(), message);
    }

    /** Every field must have one of these names. */
    public void rejectOthers(Set<String> known) {
        for (String name : fields.values().keySet()) {
            if (!known.contains(name)) {
                problem(
                        name,
                        "is not a known field; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    private <T> Optional<T> read(String rule, Function<ContextValue, Optional<T>> form, String... names) {
        Optional<String> name = name(names);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = value(names).flatMap(form);
        if (value.isEmpty()) {
            problem(name.get(), rule);
        }
        return value;
    }

    static Optional<String> asText(ContextValue value) {
        boolean textual = value instanceof ContextValue.Text || value instanceof ContextValue.Num;
        return textual ? Optional.of(value.asText()) : Optional.empty();
    }

    private static Optional<String> asNamedText(ContextValue value) {
        return value instanceof ContextValue.Fields fields
                ? new FieldsReader(fields, JsonPointer.ROOT, new Problems())
                        .value(NAMES)
                        .flatMap(FieldsReader::asText)
                : asText(value);
    }

    private static Optional<Integer> asInt(ContextValue value) {
        try {
            return value instanceof ContextValue.Num number
                    ? Optional.of(number.value().intValueExact())
                    : Optional.empty();
        } catch (ArithmeticException e) {
            // a fraction, or beyond the range of int
            return Optional.empty();
        }
    }

    private static Optional<List<String>> asTexts(
            ContextValue value, Function<ContextValue, Optional<String>> element) {
        if (!(value instanceof ContextValue.Items items)) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (ContextValue item : items.values()) {
            Optional<String> text = element.apply(item);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.add(text.get());
        }
        return Optional.of(texts);
    }
}
