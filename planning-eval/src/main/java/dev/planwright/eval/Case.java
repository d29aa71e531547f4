package dev.planwright.eval;

import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A task with what is known of its answer. Immutable, thread-safe.
 *
 * @param edges which step must come before which, by places in {@code steps}
 * @param repairs groups of alternatives that each repair a fault; a repair is a list of steps
 * @param checks what the constraints of the context come to
 * @param optimalMinutes the shortest time that the steps can take, where their durations are known
 */
record Case(
        String id,
        String task,
        PlanContext context,
        List<Gold> steps,
        List<Edge> edges,
        List<List<List<Gold>>> repairs,
        List<Check> checks,
        Optional<Double> optimalMinutes) {

    /** A step of a known answer. {@code phase} and {@code minutes} are absent where the set does not say. */
    record Gold(String id, String text, Optional<String> phase, List<String> commands, Optional<Double> minutes) {}

    /** One step before another, by their places. */
    record Edge(int before, int after) {}

    static Case of(Tree tree) {
        List<Gold> steps = tree.trees("gold_steps").stream().map(Case::gold).toList();
        List<String> ids = steps.stream().map(Gold::id).toList();
        List<Edge> edges = new ArrayList<>();
        for (ContextValue edge : tree.items("gold_edges")) {
            List<ContextValue> ends = Tree.items(edge);
            edges.add(new Edge(
                    ids.indexOf(ends.get(0).asText()), ids.indexOf(ends.get(1).asText())));
        }
        return new Case(
                tree.text("id"),
                tree.text("task"),
                new PlanContext(tree.fields("context")),
                steps,
                edges,
                tree.flag("artificial_remedy") ? List.of() : repairs(tree.items("alternatives")),
                tree.trees("checks").stream().map(Check::of).toList(),
                tree.number("optimal_makespan_min"));
    }

    private static Gold gold(Tree tree) {
        return new Gold(
                tree.text("id"),
                tree.text("text"),
                Optional.of(tree.text("phase")).filter(phase -> !phase.isEmpty()),
                tree.texts("commands"),
                tree.number("duration_min"));
    }

    private static List<List<List<Gold>>> repairs(List<ContextValue> groups) {
        return groups.stream()
                .map(group -> Tree.items(group).stream()
                        .map(repair -> Tree.items(repair).stream()
                                .map(step -> gold(Tree.of(step)))
                                .toList())
                        .toList())
                .toList();
    }
}
