package dev.planwright.playbook.internal.plan;

import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.playbook.internal.model.Evaluator;
import dev.planwright.playbook.internal.model.Playbook;
import dev.planwright.playbook.internal.model.Scope;
import dev.planwright.playbook.internal.model.StepSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the parameters of a playbook and of its fragments stand for in a task, and how that came about. Not thread-safe. */
final class ScopeValues {
    private final Playbook playbook;
    private final Evaluator evaluator;
    private final Map<String, Object> own;
    private final List<Map<String, Object>> scopes = new ArrayList<>();
    private final Set<JsonPointer> used = new LinkedHashSet<>();
    private final Set<String> assumptions = new LinkedHashSet<>();
    private final Set<String> questions = new LinkedHashSet<>();

    ScopeValues(Playbook playbook, String task, PlanContext context, Evaluator evaluator) {
        this.playbook = playbook;
        this.evaluator = evaluator;
        own = take(ParameterResolver.resolve(playbook.own(), task, context, Map.of(), evaluator));
        for (Scope scope : playbook.scopes().subList(1, playbook.scopes().size())) {
            if (isThere(scope)) {
                take(ParameterResolver.resolve(scope, task, context, own, evaluator));
            } else {
                scopes.add(Map.of());
            }
        }
    }

    private Map<String, Object> take(Resolved resolved) {
        scopes.add(resolved.values());
        used.addAll(resolved.used());
        assumptions.addAll(resolved.assumptions());
        questions.addAll(resolved.questions());
        return resolved.values();
    }

    private boolean isThere(Scope scope) {
        return scope.when().isEmpty() || evaluator.holds(scope.when().get(), own);
    }

    /** Whether the playbook, or the fragment that a step is of, is there at all. */
    boolean hasScopeOf(StepSpec step) {
        return isThere(playbook.scopes().get(step.scope()));
    }

    /** The playbook's own. */
    Map<String, Object> own() {
        return own;
    }

    /** What a step sees, apart from its item. */
    Map<String, Object> of(StepSpec step) {
        return scopes.get(step.scope());
    }

    /** What a step for an item sees; a step without {@code for_each} sees no item. */
    Map<String, Object> of(StepSpec step, String item) {
        if (step.forEach().isEmpty()) {
            return of(step);
        }
        Map<String, Object> withItem = new LinkedHashMap<>(of(step));
        withItem.put("item", item);
        return withItem;
    }

    /** Leaves of the context that gave values. */
    Set<JsonPointer> used() {
        return used;
    }

    Set<String> assumptions() {
        return assumptions;
    }

    Set<String> questions() {
        return questions;
    }
}
