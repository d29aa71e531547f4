package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.request.ContextValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The part of a positional schema that says which lists of steps there may be. Where there are steps to take over, each of
 * them comes first and says no more than its source and its name: all else that a small model would write of it is worse
 * than what the playbook says. Not thread-safe.
 */
final class PositionalSteps {
    /** So many steps of its own an answer may have at least after those of a playbook; more, where that is a short one. */
    static final int OWN = 2;

    /** So many steps may start at once; those after them must say what they wait for, or a small model never does. */
    private static final int FREE_STARTERS = 3;

    /** Optimistic, likely and pessimistic minutes, in few tokens. */
    private static final String THREE_POINTS = "^[1-9][0-9]{0,4}m/[1-9][0-9]{0,4}m/[1-9][0-9]{0,4}m$";

    private final PlanSchema.Shape shape;
    private final List<String> ids;
    private final Map<String, ContextValue> definitions = new LinkedHashMap<>();
    private final ContextValue lists;

    PositionalSteps(PlanSchema.Shape shape) {
        this.shape = shape;
        this.ids = List.copyOf(shape.steps().keySet());
        this.lists = PlanSchema.object(
                "anyOf", new ContextValue.Items(counts().map(this::list).toList()));
    }

    /** All lists that are allowed. */
    ContextValue lists() {
        return lists;
    }

    /** What the lists refer to. */
    Map<String, ContextValue> definitions() {
        return definitions;
    }

    /** How many steps are taken over, and how many are the answer's own. */
    private record Count(int taken, int own) {}

    private Stream<Count> counts() {
        if (shape.sources().isEmpty()) {
            return IntStream.rangeClosed(shape.fewest(), ids.size()).mapToObj(count -> new Count(0, count));
        }
        int most = Math.min(shape.sources().size(), ids.size());
        int mostOwn = Math.max(OWN, ids.size() - most);
        return IntStream.rangeClosed(Math.min(shape.fewest(), most), most)
                .boxed()
                .flatMap(taken -> IntStream.rangeClosed(0, Math.min(mostOwn, ids.size() - taken))
                        .mapToObj(own -> new Count(taken, own)));
    }

    private ContextValue list(Count count) {
        int all = count.taken() + count.own();
        if (all == 0) {
            return PlanSchema.list(PlanSchema.TEXT, 0, 0);
        }
        List<ContextValue> items = new ArrayList<>();
        ids.subList(0, count.taken()).forEach(id -> items.add(definition("taken-" + id, () -> takenOver(id))));
        ids.subList(count.taken(), all).forEach(id -> items.add(definition(id, () -> own(id))));
        return PlanSchema.object(
                "type", ContextValue.of("array"),
                "prefixItems", new ContextValue.Items(items),
                "minItems", ContextValue.of(all),
                "maxItems", ContextValue.of(all));
    }

    /** A reference to what is defined under a name, which is said once however often it is meant. */
    private ContextValue definition(String name, Supplier<ContextValue> meaning) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, meaning.get());
        }
        return PlanSchema.object("$ref", ContextValue.of("#/$defs/" + name));
    }

    private ContextValue takenOver(String id) {
        return PlanSchema.strict(PlanSchema.fields(
                "id", PlanSchema.object("const", ContextValue.of(id)),
                "source", definition("source", () -> oneOf(shape.sources())),
                "name", PlanSchema.text(8, 80)));
    }

    private ContextValue own(String id) {
        List<String> earlier = shape.steps().getOrDefault(id, List.of());
        // what is said anew was perhaps written by somebody with more to say
        int times = shape.extent() == PlanSchema.Extent.STEPS ? 4 : 1;
        ContextValue dependencies = earlier.isEmpty()
                ? PlanSchema.list(PlanSchema.TEXT, 0, 0)
                : PlanSchema.list(oneOf(earlier), earlier.size() < FREE_STARTERS ? 0 : 1, times * 3);
        ContextValue estimate =
                PlanSchema.object("type", ContextValue.of("string"), "pattern", ContextValue.of(THREE_POINTS));
        return PlanSchema.strict(PlanSchema.fields(
                "id", PlanSchema.object("const", ContextValue.of(id)),
                "name", PlanSchema.text(8, 80),
                "description", PlanSchema.text(20, times * 160),
                "dependencies", dependencies,
                "estimate", estimate,
                "risks", PlanSchema.list(PlanSchema.text(8, 90), 0, times),
                "done_when", PlanSchema.text(8, times * 90),
                "rollback", PlanSchema.text(0, times * 90)));
    }

    private static ContextValue oneOf(List<String> texts) {
        return PlanSchema.object("type", ContextValue.of("string"), "enum", PlanSchema.texts(texts));
    }
}
