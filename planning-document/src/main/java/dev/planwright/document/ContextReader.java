package dev.planwright.document;

import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.Numbers;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.error.Problem;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import java.util.List;
import java.util.Optional;

/** Reads contexts from files and from the command line. Thread-safe. */
public final class ContextReader {
    private ContextReader() {}

    /**
     * Reads a file's bytes: an object of named values, or nothing at all.
     *
     * @throws PlanningException {@code INVALID_REQUEST} with line, column and JSON pointer
     */
    public static PlanContext read(byte[] document, Syntax syntax) {
        ContextValue tree = syntax.parse(document, InputRules.CONTEXT);
        if (tree instanceof ContextValue.Fields fields) {
            return new PlanContext(fields);
        }
        if (tree instanceof ContextValue.Nothing) {
            return PlanContext.EMPTY;
        }
        throw InputRules.CONTEXT.refusal(List.of(new Problem("", "it must be an object of named values")));
    }

    /**
     * Reads the value of {@code key=value}: {@code true}, {@code false}, {@code null}, and JSON numbers, lists and
     * objects are what they say; all else is a text. A number is one only if its text can be kept, so {@code 15.0}
     * stays {@code 15.0}, and {@code 007} and {@code 1e9} are texts.
     */
    public static ContextValue value(String text) {
        return switch (text) {
            case "true" -> ContextValue.of(true);
            case "false" -> ContextValue.of(false);
            case "null" -> new ContextValue.Nothing();
            default -> number(text).or(() -> tree(text)).orElseGet(() -> ContextValue.of(text));
        };
    }

    private static Optional<ContextValue> number(String text) {
        return Numbers.parse(text)
                .filter(number -> Numbers.text(number).equals(text))
                .map(ContextValue.Num::new);
    }

    /** A text such as {@code [draft] rename it} only looks like a list. */
    private static Optional<ContextValue> tree(String text) {
        String start = text.strip();
        if (!start.startsWith("[") && !start.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Syntax.JSON.parse(text, InputRules.CONTEXT));
        } catch (PlanningException e) {
            return Optional.empty();
        }
    }
}
