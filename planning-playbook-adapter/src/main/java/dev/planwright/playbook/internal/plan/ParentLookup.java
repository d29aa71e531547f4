package dev.planwright.playbook.internal.plan;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.request.ParentStep;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Finds the step that a follow-up is about. Stateless. */
public final class ParentLookup {
    private ParentLookup() {}

    /** The step by its id, else by its name, else by the longest name within the task's text, else by its number. */
    public static Optional<Instantiation.Present> find(
            List<Instantiation.Present> steps,
            Function<Instantiation.Present, StepDraft> draft,
            ParentStep parent,
            String task) {
        Optional<Instantiation.Present> byId = parent.stepId()
                .flatMap(id ->
                        steps.stream().filter(step -> step.id().equals(id)).findFirst());
        if (byId.isPresent()) {
            return byId;
        }
        String text = plain(task);
        Optional<String> name = parent.name().map(ParentLookup::plain);
        Instantiation.Present best = null;
        int longest = 0;
        for (Instantiation.Present step : steps) {
            String stepName = plain(draft.apply(step).name());
            boolean same = name.isPresent() && name.get().equals(stepName);
            int length = same ? Integer.MAX_VALUE : text.contains(stepName) ? stepName.length() : 0;
            if (length > longest) {
                best = step;
                longest = length;
            }
        }
        return Optional.ofNullable(best).or(() -> byNumber(steps, parent));
    }

    private static Optional<Instantiation.Present> byNumber(List<Instantiation.Present> steps, ParentStep parent) {
        int number = parent.stepNumber().orElse(0);
        return number >= 1 && number <= steps.size() ? Optional.of(steps.get(number - 1)) : Optional.empty();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
