package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.request.ContextValue;
import dev.planwright.llm.internal.chat.ReplySchema;
import dev.planwright.llm.internal.chat.SchemaSupport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schema of an answer. The ordinary one keeps to the strict subset that the large providers share: every field is
 * required, nothing else is allowed, nothing recurs. The positional one makes a bad graph impossible: step i has a fixed
 * id, and its dependencies come from the earlier ids alone; its texts are bounded, since small models do not stop by
 * themselves. Where a playbook says the rest of the plan, neither overview nor lists are asked for. Thread-safe.
 */
final class PlanSchema {
    static final ContextValue TEXT = object("type", ContextValue.of("string"));
    private static final ContextValue MINUTES = object("type", ContextValue.of("number"));

    private PlanSchema() {}

    /**
     * @param support which form the provider takes; none answers nothing
     * @param shape which steps are wanted
     */
    static Optional<ReplySchema> of(SchemaSupport support, Shape shape) {
        return switch (support) {
            case NONE -> Optional.empty();
            case ORDINARY -> Optional.of(new ReplySchema("plan", support, () -> JsonText.of(ordinary(shape.extent()))));
            case POSITIONAL -> Optional.of(new ReplySchema("plan", support, () -> JsonText.of(positional(shape))));
        };
    }

    /** What an answer has beside steps. */
    enum Extent {
        /** Title, overview and the lists for the whole plan. */
        PLAN,
        /** The lists for the whole plan: what broke off before them has said none. */
        REST,
        /** Nothing. */
        STEPS
    }

    /**
     * Which steps are wanted.
     *
     * @param extent what is wanted beside them
     * @param steps the ids that the steps have, in order, each with the ids that it may depend on
     * @param fewest how many of them there must be, at least 0
     * @param sources what the steps of a playbook are called that may be taken over; the answer's own come after those
     */
    record Shape(Extent extent, Map<String, List<String>> steps, int fewest, List<String> sources) {

        /** Numbered steps after others: ids {@code s1}, {@code s2} and so on. */
        static Shape numbered(Extent extent, List<String> before, int first, int fewest, int most) {
            Map<String, List<String>> steps = new LinkedHashMap<>();
            List<String> earlier = new ArrayList<>(before);
            for (int number = first; number < first + most; number++) {
                steps.put("s" + number, List.copyOf(earlier));
                earlier.add("s" + number);
            }
            return new Shape(extent, steps, fewest, List.of());
        }

        /** The same with steps to take over. */
        Shape takingOver(List<String> others) {
            return new Shape(extent, steps, fewest, others);
        }
    }

    private static ContextValue ordinary(Extent extent) {
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
        if (extent == Extent.STEPS) {
            return strict(fields("steps", list(step)));
        }
        ContextValue level = object("type", ContextValue.of("string"), "enum", texts(List.of("low", "medium", "high")));
        ContextValue risk =
                strict(fields("step_id", TEXT, "risk", TEXT, "likelihood", level, "impact", level, "mitigation", TEXT));
        Map<String, ContextValue> plan = extent == Extent.PLAN
                ? fields("title", TEXT, "description", TEXT, "questions", list(TEXT))
                : new LinkedHashMap<>();
        plan.putAll(fields(
                "steps", list(step),
                "prerequisites", list(TEXT),
                "success_criteria", list(TEXT),
                "assumptions", list(TEXT),
                "risk_register", list(risk)));
        return strict(plan);
    }

    private static ContextValue positional(Shape shape) {
        PositionalSteps steps = new PositionalSteps(shape);
        Map<String, ContextValue> fields = new LinkedHashMap<>();
        if (shape.extent() == Extent.PLAN) {
            fields.put("title", text(8, 80));
        }
        boolean alone = shape.sources().isEmpty();
        if (shape.extent() == Extent.PLAN && alone) {
            fields.put("description", text(20, 300));
        }
        fields.put("steps", steps.lists());
        if (shape.extent() != Extent.STEPS && alone) {
            fields.put("success_criteria", list(text(8, 100), 1, 3));
            fields.put("assumptions", list(text(8, 100), 0, 2));
        }
        Map<String, ContextValue> root = new LinkedHashMap<>(((ContextValue.Fields) strict(fields)).values());
        root.put("$defs", new ContextValue.Fields(steps.definitions()));
        return new ContextValue.Fields(root);
    }

    private static ContextValue points(ContextValue minutes) {
        return strict(fields("optimistic_minutes", minutes, "likely_minutes", minutes, "pessimistic_minutes", minutes));
    }

    static ContextValue text(int shortest, int longest) {
        return object(
                "type", ContextValue.of("string"),
                "minLength", ContextValue.of(shortest),
                "maxLength", ContextValue.of(longest));
    }

    static ContextValue list(ContextValue items) {
        return object("type", ContextValue.of("array"), "items", items);
    }

    static ContextValue list(ContextValue items, int fewest, int most) {
        return object(
                "type", ContextValue.of("array"),
                "items", items,
                "minItems", ContextValue.of(fewest),
                "maxItems", ContextValue.of(most));
    }

    static ContextValue strict(Map<String, ContextValue> fields) {
        return object(
                "type", ContextValue.of("object"),
                "properties", new ContextValue.Fields(fields),
                "required", texts(List.copyOf(fields.keySet())),
                "additionalProperties", ContextValue.of(false));
    }

    static ContextValue texts(List<String> texts) {
        return new ContextValue.Items(texts.stream().map(ContextValue::of).toList());
    }

    static ContextValue object(Object... pairs) {
        return new ContextValue.Fields(fields(pairs));
    }

    /** Names and values in turn. */
    static Map<String, ContextValue> fields(Object... pairs) {
        Map<String, ContextValue> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], (ContextValue) pairs[i + 1]);
        }
        return fields;
    }
}
