package dev.planwright.domain.service;

import dev.planwright.domain.check.Stem;
import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which leaves of the context a plan does not use. A leaf is used if the proposer says so, if it is a constraint, if
 * it names the parent of a follow-up, if a step carries it in its own context, or if one step (or the plan's head) says
 * it: all words of a text; a number together with a word of its key; of a flag that is on, the words of its key. A flag
 * that is off is used only if somebody says so. Not thread-safe.
 */
final class ContextUse {
    private static final Set<String> SAY_NOTHING = Set.of(
            "is", "ha", "enabl", "requir", "need", "allow", "us", "number", "count", "size", "of", "max", "min", "the",
            "total");

    private final Set<JsonPointer> declared = new HashSet<>();
    private final PlanDraft draft;
    private @Nullable List<Set<String>> passages;

    private ContextUse(PlanRequest request, PlanDraft draft, List<Constraint> constraints) {
        this.draft = draft;
        declared.addAll(draft.usedContext());
        constraints.forEach(constraint -> declared.add(constraint.path()));
        declared.remove(JsonPointer.ROOT);
        if (request.parent().isPresent()) {
            declared.add(JsonPointer.ROOT.child(Parents.TASK));
            declared.add(JsonPointer.ROOT.child(Parents.NUMBER));
        }
    }

    /** The head and each step in stems, read only where a leaf is not used otherwise. */
    private List<Set<String>> passages() {
        List<Set<String>> known = passages;
        if (known == null) {
            known = new ArrayList<>();
            known.add(stems(Stream.of(draft.title(), draft.description())));
            for (StepDraft step : draft.steps()) {
                known.add(stems(texts(step)));
            }
            passages = known;
        }
        return known;
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

    private static Set<String> stems(Stream<String> texts) {
        Set<String> stems = new HashSet<>();
        texts.forEach(text -> stems.addAll(Stem.all(text)));
        return stems;
    }

    private static Stream<String> texts(StepDraft step) {
        return Stream.of(
                        Stream.of(step.name(), step.description()),
                        step.subtasks().stream(),
                        step.commands().stream(),
                        step.requiredSkills().stream(),
                        step.prerequisites().stream(),
                        step.risks().stream(),
                        step.doneWhen().stream(),
                        step.rollback().stream())
                .flatMap(texts -> texts);
    }

    private boolean isUsed(PlanContext.Leaf leaf) {
        return declared.stream().anyMatch(leaf.path()::isWithin) || isCarried(leaf) || isSaid(leaf);
    }

    private boolean isCarried(PlanContext.Leaf leaf) {
        return draft.steps().stream()
                .anyMatch(step -> leaf.value()
                        .equals(step.context().values().get(leaf.path().last())));
    }

    private boolean isSaid(PlanContext.Leaf leaf) {
        if (leaf.value() instanceof ContextValue.Text text) {
            return isSaid(Stem.all(text.value()), List.of());
        }
        List<String> key = new ArrayList<>(Stem.all(key(leaf.path()).replace('_', ' ')));
        key.removeAll(SAY_NOTHING);
        if (leaf.value() instanceof ContextValue.Num number) {
            return !key.isEmpty()
                    && (isSaid(Stem.all(number.asText()), key)
                            || isSaid(
                                    List.of(number.value().stripTrailingZeros().toPlainString()), key));
        }
        return leaf.value().equals(ContextValue.of(true)) && isSaid(key, List.of());
    }

    /** The key of a value, or of the list that it stands in. */
    private static String key(JsonPointer path) {
        List<String> segments = path.segments();
        int last = segments.size() - 1;
        return last > 0 && segments.get(last).matches("\\d+") ? segments.get(last - 1) : segments.get(last);
    }

    /** Whether one passage has all of these words and, if there are some, one of those. */
    private boolean isSaid(List<String> all, List<String> oneOf) {
        return !all.isEmpty()
                && passages().stream()
                        .anyMatch(passage -> passage.containsAll(all)
                                && (oneOf.isEmpty() || oneOf.stream().anyMatch(passage::contains)));
    }
}
