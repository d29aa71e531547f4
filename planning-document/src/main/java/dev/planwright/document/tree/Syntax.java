package dev.planwright.document.tree;

import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.request.ContextValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How a tree of values is written down. Thread-safe. */
public enum Syntax {
    /** JSON as in RFC 8259; a key may stand only once in an object. */
    JSON,
    /**
     * YAML 1.2 by its core schema, one document; a key may stand only once in a mapping. An empty document, or one of
     * comments alone, is nothing.
     */
    YAML;

    /** YAML for the file name endings of YAML, else JSON. */
    public static Syntax ofFileName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml") ? YAML : JSON;
    }

    /** JSON for an input that begins with a bracket, else YAML: for inputs without a name. */
    public static Syntax guess(byte[] input) {
        int at = startsWithMark(input) ? 3 : 0;
        while (at < input.length && (input[at] == ' ' || input[at] == '\t' || input[at] == '\n' || input[at] == '\r')) {
            at++;
        }
        return at < input.length && (input[at] == '{' || input[at] == '[') ? JSON : YAML;
    }

    private static boolean startsWithMark(byte[] input) {
        return input.length >= 3 && input[0] == (byte) 0xEF && input[1] == (byte) 0xBB && input[2] == (byte) 0xBF;
    }

    /**
     * Reads UTF-8, with or without a byte order mark.
     *
     * @throws PlanningException as the rules say, with line, column and JSON pointer, if the input breaks the syntax or
     *     a limit
     */
    public ContextValue parse(byte[] input, InputRules rules) {
        if (input.length > rules.maxBytes()) {
            throw rules.tooLarge();
        }
        try {
            return parse(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(input))
                            .toString(),
                    rules);
        } catch (CharacterCodingException e) {
            throw rules.refusal("", "it is not text in UTF-8");
        }
    }

    /** Reads a text; see {@link #parse(byte[], InputRules)}. */
    public ContextValue parse(String input, InputRules rules) {
        if (input.length() > rules.maxBytes()) {
            throw rules.tooLarge();
        }
        String text = input.startsWith("\uFEFF") ? input.substring(1) : input;
        return switch (this) {
            case JSON -> new JsonInput(text, rules).read();
            case YAML -> new YamlInput(text, rules).read();
        };
    }
}
