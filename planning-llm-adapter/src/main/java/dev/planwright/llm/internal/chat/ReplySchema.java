package dev.planwright.llm.internal.chat;

/**
 * A JSON schema for an answer. Immutable, thread-safe.
 *
 * @param name letters, digits and underscores
 * @param json the schema as JSON text
 */
public record ReplySchema(String name, String json) {}
