package dev.planwright.playbook.internal.plan;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.RiskDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.playbook.internal.model.Evaluator;
import dev.planwright.playbook.internal.model.Playbook;
import dev.planwright.playbook.internal.model.Scope;
import dev.planwright.playbook.internal.model.StepSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A playbook filled in for a task: which steps there are, and what each of them says. Not thread-safe. */
public final class Instantiation {

    /**
     * A step that is there.
     *
     * @param item the item it is for; empty unless the step stands for each item of a list
     */
    public record Present(StepSpec spec, String id, String item, List<String> after) {
        public Present {
            after = List.copyOf(after);
        }
    }

    private final Playbook playbook;
    private final boolean brief;
    private final Evaluator evaluator = new Evaluator();
    private final Resolved own;
    private final List<Map<String, Object>> scopeValues = new ArrayList<>();
    private final Set<JsonPointer> used = new LinkedHashSet<>();
    private final Set<String> assumptions = new LinkedHashSet<>();
    private final Set<String> questions = new LinkedHashSet<>();
    private final List<Present> steps = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    public Instantiation(Playbook playbook, String task, PlanContext context) {
        this(playbook, task, context, false);
    }

    /** @param brief whether to leave out the steps that are optional */
    public Instantiation(Playbook playbook, String task, PlanContext context, boolean brief) {
        this.playbook = playbook;
        this.brief = brief;
        own = ParameterResolver.resolve(playbook.own(), task, context, Map.of(), evaluator);
        take(own);
        for (Scope scope : playbook.scopes().subList(1, playbook.scopes().size())) {
            if (isThere(scope)) {
                take(ParameterResolver.resolve(scope, task, context, own.values(), evaluator));
            } else {
                scopeValues.add(Map.of());
            }
        }
        findSteps();
    }

    private void take(Resolved resolved) {
        scopeValues.add(resolved.values());
        used.addAll(resolved.used());
        assumptions.addAll(resolved.assumptions());
        questions.addAll(resolved.questions());
    }

    private void findSteps() {
        Map<String, List<Present>> made = new HashMap<>();
        Map<String, StepSpec> specs = new HashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        StepGraph graph = new StepGraph();
        for (StepSpec step : playbook.steps()) {
            List<Present> instances = new ArrayList<>();
            for (String item : items(step)) {
                String id = unique(step, item, ids);
                List<String> after = new ArrayList<>();
                bridge(step, item, made, specs, after);
                instances.add(new Present(step, id, item, graph.add(id, after)));
            }
            made.put(step.id(), instances);
            specs.put(step.id(), step);
            steps.addAll(instances);
        }
    }

    /** For which items a step is there; one empty item for a step without {@code for_each}. */
    private List<String> items(StepSpec step) {
        Map<String, Object> values = scopeValues.get(step.scope());
        if (!isThere(playbook.scopes().get(step.scope()))) {
            return List.of();
        }
        List<String> candidates = step.forEach().isEmpty()
                ? List.of("")
                : list(values, step.forEach().get());
        List<String> there = candidates.stream()
                .filter(item -> step.except().stream().noneMatch(word -> Words.startsAny(item, word)))
                .filter(item ->
                        step.when().isEmpty() || evaluator.holds(step.when().get(), values(step, item)))
                .toList();
        if (!brief || !step.optional()) {
            return there;
        }
        there.forEach(item -> leftOut.add(Templates.render(step.name(), values(step, item))));
        return List.of();
    }

    private boolean isThere(Scope scope) {
        return scope.when().isEmpty() || evaluator.holds(scope.when().get(), own.values());
    }

    private static List<String> list(Map<String, Object> values, String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    private Map<String, Object> values(StepSpec step, String item) {
        Map<String, Object> values = scopeValues.get(step.scope());
        if (step.forEach().isEmpty()) {
            return values;
        }
        Map<String, Object> withItem = new LinkedHashMap<>(values);
        withItem.put("item", item);
        return withItem;
    }

    /** The steps that are there in place of those a step is after: of one that is left out, its own predecessors. */
    private static void bridge(
            StepSpec step,
            String item,
            Map<String, List<Present>> made,
            Map<String, StepSpec> specs,
            List<String> after) {
        for (String id : step.after()) {
            List<Present> instances = made.getOrDefault(id, List.of());
            StepSpec before = specs.get(id);
            if (instances.isEmpty() && before != null) {
                bridge(before, item, made, specs, after);
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

    private static String unique(StepSpec step, String item, Set<String> ids) {
        String base = step.forEach().isEmpty() ? step.id() : step.id() + "-" + slug(item);
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

    /** The steps that are there, each after all those it depends on. */
    public List<Present> steps() {
        return List.copyOf(steps);
    }

    /** What a step says. */
    public StepDraft draft(Present step) {
        String source = playbook.entry().id() + "#" + step.spec().id();
        return writer(step).write(step.spec(), step.id(), step.after(), source);
    }

    StepWriter writer(Present step) {
        return new StepWriter(values(step.spec(), step.item()), evaluator);
    }

    private StepWriter whole() {
        return new StepWriter(own.values(), evaluator);
    }

    public String title() {
        return whole().text(playbook.entry().title());
    }

    public String description() {
        return whole().text(playbook.entry().description());
    }

    /** The whole plan, given the drafts of its steps. */
    public PlanDraft plan(List<StepDraft> drafts) {
        List<RiskDraft> risks = new ArrayList<>();
        steps.forEach(step -> risks.addAll(writer(step).risks(step.spec(), step.id())));
        Set<String> assumed = new LinkedHashSet<>(whole().items(playbook.assumptions()));
        assumed.addAll(assumptions);
        if (!leftOut.isEmpty()) {
            assumed.add("To keep within the limits of the task, this is left for later: %s."
                    .formatted(String.join("; ", leftOut)));
        }
        Set<String> asked = new LinkedHashSet<>(whole().items(playbook.openQuestions()));
        asked.addAll(questions);
        return new PlanDraft(
                title(),
                description(),
                drafts,
                whole().items(playbook.prerequisites()),
                whole().items(playbook.successCriteria()),
                List.copyOf(assumed),
                List.copyOf(asked),
                risks,
                List.copyOf(used),
                playbookIds(),
                roundTheClock());
    }

    /** Whether the work goes on at night. */
    public boolean roundTheClock() {
        return playbook.kind() == Playbook.Kind.INCIDENT;
    }

    /** Leaves of the context that gave values. */
    public Set<JsonPointer> usedContext() {
        return Collections.unmodifiableSet(used);
    }

    /** The playbook's id. */
    public List<String> playbookIds() {
        return List.of(playbook.entry().id());
    }
}
