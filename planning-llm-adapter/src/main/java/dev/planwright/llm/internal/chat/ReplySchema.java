package dev.planwright.llm.internal.chat;

/**
 * A JSON schema for an answer. Immutable, thread-safe.
 *
 * @param name letters, digits and underscores
 * @param form which kind of schema it is, not {@code NONE}
 * @param json the schema as JSON text
 */
public record ReplySchema(String name, SchemaSupport form, String json) {}
