package dev.planwright.playbook.internal.plan;

import dev.planwright.playbook.internal.model.Evaluator;
import dev.planwright.playbook.internal.model.StepSpec;
import dev.planwright.playbook.internal.plan.Instantiation.Present;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which of a playbook's steps there are in a task, and what each comes after. Not thread-safe. */
final class PresentSteps {
    private final ScopeValues values;
    private final Evaluator evaluator;
    private final boolean brief;
    private final Map<String, StepSpec> specs = new HashMap<>();
    private final Map<String, List<Present>> made = new HashMap<>();
    private final List<Present> all = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    /** @param brief whether to leave out the steps that are optional */
    PresentSteps(List<StepSpec> steps, ScopeValues values, Evaluator evaluator, boolean brief) {
        this.values = values;
        this.evaluator = evaluator;
        this.brief = brief;
        Set<String> ids = new LinkedHashSet<>();
        StepGraph graph = new StepGraph();
        for (StepSpec step : steps) {
            List<Present> instances = new ArrayList<>();
            for (String item : items(step)) {
                String base = step.forEach().isEmpty() ? step.id() : step.id() + "-" + slug(item);
                String id = unique(base, ids);
                List<String> after = new ArrayList<>();
                bridge(step, item, after);
                instances.add(new Present(step, id, item, graph.add(id, after)));
            }
            made.put(step.id(), instances);
            specs.put(step.id(), step);
            all.addAll(instances);
        }
    }

    /** Each after all those it depends on. */
    List<Present> all() {
        return List.copyOf(all);
    }

    /** The names of the optional steps that are left out. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** For which items a step is there; one empty item for a step without {@code for_each}. */
    private List<String> items(StepSpec step) {
        if (!values.hasScopeOf(step)) {
            return List.of();
        }
        List<String> candidates = step.forEach().map(name -> list(step, name)).orElse(List.of(""));
        List<String> there = candidates.stream()
                .filter(item -> step.except().stream().noneMatch(word -> Words.startsAny(item, word)))
                .filter(item ->
                        step.when().isEmpty() || evaluator.holds(step.when().get(), values.of(step, item)))
                .toList();
        if (!brief || !step.optional()) {
            return there;
        }
        there.forEach(item -> leftOut.add(Templates.render(step.name(), values.of(step, item))));
        return List.of();
    }

    private List<String> list(StepSpec step, String name) {
        return values.of(step).get(name) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    /** The steps that are there in place of those a step is after: of one that is left out, its own predecessors. */
    private void bridge(StepSpec step, String item, List<String> after) {
        for (String id : step.after()) {
            List<Present> instances = made.getOrDefault(id, List.of());
            StepSpec before = specs.get(id);
            if (instances.isEmpty() && before != null) {
                bridge(before, item, after);
            }
            // two steps over the same list go item by item
            boolean itemwise = before != null
                    && step.forEach().isPresent()
                    && step.forEach().equals(before.forEach())
                    && instances.stream().anyMatch(instance -> instance.item().equals(item));
            instances.stream()
                    .filter(instance -> !itemwise || instance.item().equals(item))
                    .forEach(instance -> after.add(instance.id()));
        }
    }

    /** An id that is not among others yet; it is from then on. */
    static String unique(String base, Set<String> ids) {
        String id = base;
        for (int number = 2; !ids.add(id); number++) {
            id = base + "-" + number;
        }
        return id;
    }

    /** A text as part of an id. */
    static String slug(String text) {
        String slug =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String head = slug.length() > 40 ? slug.substring(0, 40).replaceAll("-+$", "") : slug;
        return head.isEmpty() ? "item" : head;
    }
}
