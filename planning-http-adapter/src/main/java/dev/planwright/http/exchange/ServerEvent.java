package dev.planwright.http.exchange;

/**
 * An event as it is sent. Immutable, thread-safe.
 *
 * @param name its name
 * @param data one line
 */
public record ServerEvent(String name, String data) {}
