package dev.planwright.domain.check;

import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.error.Problem;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How large a request may be. Immutable, thread-safe.
 *
 * @param taskCharacters the longest task, in UTF-16 characters
 * @param contextBytes the largest context: UTF-8 bytes of its keys and values
 * @param contextDepth the deepest nesting; a flat context has depth 1
 */
public record RequestLimits(int taskCharacters, int contextBytes, int contextDepth) {

    /** 10,000 characters, 256 KiB, 32 levels. */
    public static final RequestLimits DEFAULT = new RequestLimits(10_000, 256 * 1024, 32);

    /**
     * Refuses a request that is empty or too large.
     *
     * @throws PlanningException {@link PlanningError#INVALID_REQUEST} with one problem per rule broken
     */
    public void check(PlanRequest request) {
        List<Problem> problems = new ArrayList<>();
        if (request.task().isBlank()) {
            problems.add(new Problem("/task_description", "must not be blank"));
        } else if (request.task().length() > taskCharacters) {
            problems.add(new Problem(
                    "/task_description",
                    "is %,d characters long; at most %,d are allowed"
                            .formatted(request.task().length(), taskCharacters)));
        }
        Measure measure = new Measure();
        measure.add(request.context().root(), 1);
        if (measure.depth > contextDepth) {
            problems.add(new Problem(
                    "/context", "is nested deeper than %d levels, the most allowed".formatted(contextDepth)));
        }
        if (measure.bytes > contextBytes) {
            problems.add(new Problem("/context", "is larger than %,d bytes, the most allowed".formatted(contextBytes)));
        }
        request.options().teamSize().ifPresent(size -> {
            if (size < 1 || size > 10_000) {
                problems.add(new Problem("/options/team_size", "is %d; it must be from 1 to 10,000".formatted(size)));
            }
        });
        request.options().maxSteps().ifPresent(size -> {
            if (size < 1 || size > 10_000) {
                problems.add(new Problem("/options/max_steps", "is %d; it must be from 1 to 10,000".formatted(size)));
            }
        });
        if (!problems.isEmpty()) {
            throw PlanningException.of(PlanningError.INVALID_REQUEST, "The request is not valid", problems);
        }
    }

    /** Walks the tree and stops as soon as a limit is passed, so that a hostile context costs no more than a legal one. */
    private final class Measure {
        private long bytes;
        private int depth;

        private void add(ContextValue value, int level) {
            if (value instanceof ContextValue.Fields fields) {
                depth = Math.max(depth, level);
                for (Map.Entry<String, ContextValue> entry : fields.values().entrySet()) {
                    bytes += utf8(entry.getKey());
                    descend(entry.getValue(), level);
                }
            } else if (value instanceof ContextValue.Items items) {
                depth = Math.max(depth, level);
                for (ContextValue item : items.values()) {
                    descend(item, level);
                }
            } else {
                bytes += utf8(value.asText());
            }
        }

        private void descend(ContextValue value, int level) {
            if (bytes <= contextBytes && depth <= contextDepth) {
                bytes++;
                add(value, level + 1);
            }
        }

        private static int utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
    }
}
