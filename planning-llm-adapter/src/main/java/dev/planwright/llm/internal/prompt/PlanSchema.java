package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.request.ContextValue;
import dev.planwright.llm.internal.chat.ReplySchema;
import dev.planwright.llm.internal.chat.SchemaSupport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The schema of an answer. The ordinary one keeps to the strict subset that the large providers share: every field is
 * required, nothing else is allowed, nothing recurs. The positional one makes a bad graph impossible: step i has a fixed
 * id, and its dependencies come from the earlier ids alone; its texts are bounded, since small models do not stop by
 * themselves. Thread-safe.
 */
final class PlanSchema {
    /** So many steps may start at once; those after them must say what they wait for, or a small model never does. */
    private static final int FREE_STARTERS = 3;

    /** Optimistic, likely and pessimistic minutes, in few tokens. */
    private static final String THREE_POINTS = "^[1-9][0-9]{0,4}m/[1-9][0-9]{0,4}m/[1-9][0-9]{0,4}m$";

    private static final ContextValue TEXT = object("type", ContextValue.of("string"));
    private static final ContextValue MINUTES = object("type", ContextValue.of("number"));

    private PlanSchema() {}

    /**
     * @param support which form the provider takes; none answers nothing
     * @param shape which steps are wanted
     */
    static Optional<ReplySchema> of(SchemaSupport support, Shape shape) {
        return switch (support) {
            case NONE -> Optional.empty();
            case ORDINARY -> Optional.of(new ReplySchema("plan", support, JsonText.of(ordinary(shape.whole()))));
            case POSITIONAL -> Optional.of(new ReplySchema("plan", support, JsonText.of(positional(shape))));
        };
    }

    /**
     * Which steps are wanted.
     *
     * @param whole whether the answer also has title, description and lists for the whole plan
     * @param steps the ids that the steps have, in order, each with the ids that it may depend on
     * @param fewest how many of them there must be, at least 0
     * @param playbooks ids of the playbooks that a step may be taken from
     */
    record Shape(boolean whole, Map<String, List<String>> steps, int fewest, List<String> playbooks) {

        /** Numbered steps after others: ids {@code s1}, {@code s2} and so on. */
        static Shape numbered(
                boolean whole, List<String> before, int first, int fewest, int most, List<String> playbooks) {
            Map<String, List<String>> steps = new LinkedHashMap<>();
            List<String> earlier = new ArrayList<>(before);
            for (int number = first; number < first + most; number++) {
                steps.put("s" + number, List.copyOf(earlier));
                earlier.add("s" + number);
            }
            return new Shape(whole, steps, fewest, playbooks);
        }
    }

    private static ContextValue ordinary(boolean whole) {
        ContextValue step = strict(fields(
                "id",
                TEXT,
                "name",
                TEXT,
                "description",
                TEXT,
                "dependencies",
                list(TEXT),
                "estimate",
                points(MINUTES),
                "subtasks",
                list(TEXT),
                "required_skills",
                list(TEXT),
                "risks",
                list(TEXT),
                "done_when",
                TEXT,
                "rollback",
                TEXT,
                "commands",
                list(TEXT),
                "source",
                TEXT));
        if (!whole) {
            return strict(fields("steps", list(step)));
        }
        ContextValue level = object("type", ContextValue.of("string"), "enum", texts(List.of("low", "medium", "high")));
        ContextValue risk =
                strict(fields("step_id", TEXT, "risk", TEXT, "likelihood", level, "impact", level, "mitigation", TEXT));
        return strict(fields(
                "title", TEXT,
                "description", TEXT,
                "questions", list(TEXT),
                "steps", list(step),
                "prerequisites", list(TEXT),
                "success_criteria", list(TEXT),
                "assumptions", list(TEXT),
                "risk_register", list(risk)));
    }

    private static ContextValue positional(Shape shape) {
        Map<String, ContextValue> definitions = new LinkedHashMap<>();
        shape.steps().forEach((id, earlier) -> definitions.put(id, step(id, earlier, shape.playbooks())));
        List<String> ids = List.copyOf(shape.steps().keySet());
        ContextValue lists = object(
                "anyOf",
                new ContextValue.Items(IntStream.rangeClosed(shape.fewest(), ids.size())
                        .mapToObj(count -> first(ids.subList(0, count)))
                        .toList()));
        Map<String, ContextValue> fields = shape.whole()
                ? fields(
                        "title", text(8, 80),
                        "description", text(20, 300),
                        "steps", lists,
                        "success_criteria", list(text(8, 100), 1, 3),
                        "assumptions", list(text(8, 100), 0, 2))
                : fields("steps", lists);
        Map<String, ContextValue> root = new LinkedHashMap<>(((ContextValue.Fields) strict(fields)).values());
        root.put("$defs", new ContextValue.Fields(definitions));
        return new ContextValue.Fields(root);
    }

    private static ContextValue first(List<String> ids) {
        if (ids.isEmpty()) {
            return list(TEXT, 0, 0);
        }
        List<ContextValue> items = ids.stream()
                .map(id -> object("$ref", ContextValue.of("#/$defs/" + id)))
                .toList();
        return object(
                "type", ContextValue.of("array"),
                "prefixItems", new ContextValue.Items(items),
                "minItems", ContextValue.of(ids.size()),
                "maxItems", ContextValue.of(ids.size()));
    }

    private static ContextValue step(String id, List<String> earlier, List<String> playbooks) {
        ContextValue dependencies = earlier.isEmpty()
                ? list(TEXT, 0, 0)
                : list(
                        object("type", ContextValue.of("string"), "enum", texts(earlier)),
                        earlier.size() < FREE_STARTERS ? 0 : 1,
                        3);
        Map<String, ContextValue> fields = fields(
                "id", object("const", ContextValue.of(id)),
                "name", text(8, 80),
                "description", text(20, 160),
                "dependencies", dependencies,
                "estimate", object("type", ContextValue.of("string"), "pattern", ContextValue.of(THREE_POINTS)),
                "risks", list(text(8, 90), 1, 1),
                "done_when", text(8, 90),
                "rollback", text(0, 90));
        if (!playbooks.isEmpty()) {
            List<String> sources = new ArrayList<>(playbooks);
            sources.add("");
            fields.put("source", object("type", ContextValue.of("string"), "enum", texts(sources)));
        }
        return strict(fields);
    }

    private static ContextValue points(ContextValue minutes) {
        return strict(fields("optimistic_minutes", minutes, "likely_minutes", minutes, "pessimistic_minutes", minutes));
    }

    private static ContextValue text(int shortest, int longest) {
        return object(
                "type", ContextValue.of("string"),
                "minLength", ContextValue.of(shortest),
                "maxLength", ContextValue.of(longest));
    }

    private static ContextValue list(ContextValue items) {
        return object("type", ContextValue.of("array"), "items", items);
    }

    private static ContextValue list(ContextValue items, int fewest, int most) {
        return object(
                "type", ContextValue.of("array"),
                "items", items,
                "minItems", ContextValue.of(fewest),
                "maxItems", ContextValue.of(most));
    }

    private static ContextValue strict(Map<String, ContextValue> fields) {
        return object(
                "type", ContextValue.of("object"),
                "properties", new ContextValue.Fields(fields),
                "required", texts(List.copyOf(fields.keySet())),
                "additionalProperties", ContextValue.of(false));
    }

    private static ContextValue texts(List<String> texts) {
        return new ContextValue.Items(texts.stream().map(ContextValue::of).toList());
    }

    private static ContextValue object(Object... pairs) {
        return new ContextValue.Fields(fields(pairs));
    }

    /** Names and values in turn. */
    private static Map<String, ContextValue> fields(Object... pairs) {
        Map<String, ContextValue> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], (ContextValue) pairs[i + 1]);
        }
        return fields;
    }
}
