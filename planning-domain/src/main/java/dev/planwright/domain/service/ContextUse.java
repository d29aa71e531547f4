package dev.planwright.domain.service;

import dev.planwright.domain.check.Stem;
import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells which leaves of the context a plan does not use. A leaf is used if the proposer says so, if it is a constraint,
 * if it names the parent of a follow-up, or if it is a text all of whose words stand in the plan.
 */
final class ContextUse {
    private final Set<String> words = new HashSet<>();
    private final Set<JsonPointer> declared = new HashSet<>();

    private ContextUse(PlanRequest request, PlanDraft draft, List<Constraint> constraints) {
        declared.addAll(draft.usedContext());
        constraints.forEach(constraint -> declared.add(constraint.path()));
        declared.remove(JsonPointer.ROOT);
        if (request.parent().isPresent()) {
            declared.add(JsonPointer.ROOT.child(Parents.TASK));
            declared.add(JsonPointer.ROOT.child(Parents.NUMBER));
        }
        Stream.concat(
                        Stream.of(draft.title(), draft.description()),
                        draft.steps().stream().flatMap(ContextUse::texts))
                .forEach(text -> words.addAll(Stem.all(text)));
    }

    /** JSON pointers of the leaves that nothing used, in the order of the context. */
    static List<String> unused(PlanRequest request, PlanDraft draft, List<Constraint> constraints) {
        if (request.context().isEmpty()) {
            return List.of();
        }
        ContextUse use = new ContextUse(request, draft, constraints);
        return request.context().leaves().stream()
                .filter(leaf -> !use.isUsed(leaf))
                .map(leaf -> leaf.path().toString())
                .toList();
    }

    private static Stream<String> texts(StepDraft step) {
        return Stream.of(
                        Stream.of(step.name(), step.description()),
                        step.subtasks().stream(),
                        step.commands().stream(),
                        step.requiredSkills().stream(),
                        step.prerequisites().stream(),
                        step.risks().stream(),
                        step.doneWhen().stream())
                .flatMap(texts -> texts);
    }

    private boolean isUsed(PlanContext.Leaf leaf) {
        if (declared.stream().anyMatch(leaf.path()::isWithin)) {
            return true;
        }
        List<String> stems = leaf.value() instanceof ContextValue.Text text ? Stem.all(text.value()) : List.of();
        return !stems.isEmpty() && words.containsAll(stems);
    }
}
