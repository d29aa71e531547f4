package dev.planwright.cli.batch;

import dev.planwright.document.PlanRequestReader;
import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.error.Problem;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a batch. Immutable, thread-safe.
 *
 * @param number counted from 1
 * @param failure why the line cannot be used
 */
record BatchLine(
        int number, ContextValue.Fields fields, @Nullable PlanningException failure) {
    private static final String ID = "id";
    private static final String LINE = "line";

    /** Reads a line that is not blank; what is wrong with it is told when its request is asked for. */
    static BatchLine read(String text, int number) {
        ContextValue.Fields none = new ContextValue.Fields(Map.of());
        try {
            if (Syntax.JSON.parse(text, InputRules.REQUEST) instanceof ContextValue.Fields fields
                    && id(fields).isPresent()) {
                return new BatchLine(number, fields, null);
            }
        } catch (PlanningException e) {
            return new BatchLine(number, none, e);
        }
        return new BatchLine(number, none, refusal("/id", "is missing"));
    }

    private static Optional<ContextValue> id(ContextValue.Fields fields) {
        return Optional.ofNullable(fields.values().get(ID)).filter(id -> !(id instanceof ContextValue.Nothing));
    }

    /** What tells this line from the others: its id as JSON, or its number if it has none. */
    String key() {
        return id(fields).map(JsonOutput::compact).orElseGet(() -> LINE + " " + number);
    }

    /** The key of the line that an answer belongs to; absent if it is no answer. */
    static Optional<String> keyOf(ContextValue.Fields answer) {
        return id(answer)
                .map(JsonOutput::compact)
                .or(() -> Optional.ofNullable(answer.values().get(LINE)).map(line -> LINE + " " + line.asText()));
    }

    /** An answer to this line that has its plan or error still to come. */
    Map<String, ContextValue> answer() {
        Map<String, ContextValue> answer = new LinkedHashMap<>();
        answer.put(ID, id(fields).orElse(new ContextValue.Nothing()));
        if (id(fields).isEmpty()) {
            answer.put(LINE, ContextValue.of(number));
        }
        return answer;
    }

    /**
     * What is asked; the line's own context goes over the common one, and its own options in place of the common ones.
     *
     * @throws PlanningException {@code INVALID_REQUEST} if the line cannot be used
     */
    PlanRequest request(PlanContext common, PlanOptions options) {
        if (failure != null) {
            throw failure;
        }
        Map<String, ContextValue> known = new LinkedHashMap<>(fields.values());
        // a batch is often made of a data set that says more about each task
        known.keySet().retainAll(Set.of("task_description", "context", "options"));
        PlanRequest own = PlanRequestReader.read(new ContextValue.Fields(known), Set.of());
        PlanContext context = common;
        for (Map.Entry<String, ContextValue> entry :
                own.context().root().values().entrySet()) {
            context = context.with(entry.getKey(), entry.getValue());
        }
        return PlanRequest.of(own.task(), context, known.containsKey("options") ? own.options() : options);
    }

    private static PlanningException refusal(String pointer, String message) {
        return PlanningException.of(
                PlanningError.INVALID_REQUEST, "The line cannot be used", List.of(new Problem(pointer, message)));
    }
}
