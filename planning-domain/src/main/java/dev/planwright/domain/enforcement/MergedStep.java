package dev.planwright.domain.enforcement;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.request.ContextValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Two steps in one, done in this order. */
final class MergedStep {
    private static final int LONGEST_NAME = 120;

    private MergedStep() {}

    static StepDraft of(StepDraft first, StepDraft second) {
        return first.toBuilder()
                .name(name(first.name(), second.name()))
                .description(join(" ", first.description(), second.description()))
                .estimate(sum(first.estimate(), second.estimate()))
                .prerequisites(both(first.prerequisites(), second.prerequisites()))
                .subtasks(both(parts(first), parts(second)))
                .requiredSkills(both(first.requiredSkills(), second.requiredSkills()))
                .risks(both(first.risks(), second.risks()))
                .dependencies(both(first.dependencies(), second.dependencies()).stream()
                        .filter(id -> !id.equals(first.id()) && !id.equals(second.id()))
                        .toList())
                .doneWhen(join("; ", first.doneWhen(), second.doneWhen()))
                .rollback(join(" ", second.rollback(), first.rollback()))
                .commands(both(first.commands(), second.commands()))
                .context(new ContextValue.Fields(context(first, second)))
                .build();
    }

    private static Map<String, ContextValue> context(StepDraft first, StepDraft second) {
        Map<String, ContextValue> context = new LinkedHashMap<>(second.context().values());
        context.putAll(first.context().values());
        return context;
    }

    private static String name(String first, String second) {
        String rest = second.matches("\\p{Lu}\\p{Ll}.*")
                ? second.substring(0, 1).toLowerCase(Locale.ROOT) + second.substring(1)
                : second;
        String whole = first + "; " + rest;
        if (whole.length() <= LONGEST_NAME) {
            return whole;
        }
        return first.endsWith("; and more") ? first : first + "; and more";
    }

    private static List<String> parts(StepDraft step) {
        boolean merged = step.name().contains("; ");
        return merged && !step.subtasks().isEmpty() ? step.subtasks() : both(List.of(step.name()), step.subtasks());
    }

    private static List<String> both(List<String> first, List<String> second) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return new ArrayList<>(all);
    }

    private static String join(String separator, String first, String second) {
        return first.isBlank() || second.isBlank() ? first + second : first + separator + second;
    }

    private static Optional<String> join(String separator, Optional<String> first, Optional<String> second) {
        String joined = String.join(
                separator, Stream.of(first, second).flatMap(Optional::stream).toList());
        return Optional.of(joined).filter(text -> !text.isEmpty());
    }

    private static Optional<EstimateDraft> sum(Optional<EstimateDraft> first, Optional<EstimateDraft> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second);
        }
        EstimateDraft a = first.get();
        EstimateDraft b = second.get();
        Clock clock = a.clock() == b.clock() ? a.clock() : Clock.ELAPSED;
        return Optional.of(new EstimateDraft(
                a.optimistic().plus(b.optimistic()),
                a.likely().plus(b.likely()),
                a.pessimistic().plus(b.pessimistic()),
                join("; ", a.basis(), b.basis()),
                clock));
    }
}
