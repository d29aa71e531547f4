package dev.planwright.domain.constraint;

import dev.planwright.domain.request.JsonPointer;

/**
 * One demand of the request. Immutable, thread-safe.
 *
 * @param path where it stands in the context; {@link JsonPointer#ROOT} if in the task or the options
 * @param place the JSON pointer shown to people, such as {@code /context/constraints/0} or {@code /task_description}
 * @param text the demand as it was written
 * @param demand what was understood
 */
public record Constraint(JsonPointer path, String place, String text, Demand demand) {}
