package dev.planwright.document;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives ids to steps that came without: a slug of the name, numbered where it is taken. Dependencies that name such a
 * step by its name are turned to its id. Linear in steps and edges.
 */
final class StepIds {
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> lastNumber = new HashMap<>();
    private final Map<String, String> idOfName = new HashMap<>();

    private StepIds() {}

    /** The steps with ids; an empty id means that there was none. */
    static List<StepDraft> complete(List<StepDraft> steps) {
        if (steps.stream().noneMatch(step -> step.id().isEmpty())) {
            return steps;
        }
        return new StepIds().named(steps);
    }

    private List<StepDraft> named(List<StepDraft> steps) {
        steps.forEach(step -> taken.add(step.id()));
        List<StepDraft> named = new ArrayList<>();
        for (StepDraft step : steps) {
            if (step.id().isEmpty()) {
                String id = free(Slug.of(step.name(), "step-" + (named.size() + 1)));
                idOfName.putIfAbsent(step.name(), id);
                named.add(step.withId(id));
            } else {
                named.add(step);
            }
        }
        named.replaceAll(step -> step.dependencies().stream().anyMatch(this::isName)
                ? step.withDependencies(step.dependencies().stream()
                        .map(text -> isName(text) ? idOfName.getOrDefault(text, text) : text)
                        .toList())
                : step);
        return named;
    }

    private boolean isName(String dependency) {
        return idOfName.containsKey(dependency) && !taken.contains(dependency);
    }

    private String free(String slug) {
        String id = slug;
        while (!taken.add(id)) {
            id = slug + "-" + lastNumber.merge(slug, 2, (last, two) -> last + 1);
        }
        return id;
    }
}
