package dev.planwright.llm.internal.chat;

import java.util.function.Supplier;

/**
 * A JSON schema for an answer. Its text, which may be longer than the question, is written when it is needed and not kept
 * while the answer comes. Immutable, thread-safe.
 *
 * @param name letters, digits and underscores
 * @param form which kind of schema it is, not {@code NONE}
 * @param text writes the schema as JSON, the same each time
 */
public record ReplySchema(String name, SchemaSupport form, Supplier<String> text) {

    /** The schema as JSON text. */
    public String json() {
        return text.get();
    }
}
