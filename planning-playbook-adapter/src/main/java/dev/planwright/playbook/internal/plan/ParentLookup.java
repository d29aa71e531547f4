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
    public static <T> Optional<T> find(List<T> steps, Function<T, StepDraft> draft, ParentStep parent, String task) {
        List<StepDraft> drafts = steps.stream().map(draft).toList();
        String text = plain(task);
        Optional<String> name = parent.name().map(ParentLookup::plain);
        int best = -1;
        int longest = 0;
        for (int place = 0; place < drafts.size(); place++) {
            String stepName = plain(drafts.get(place).name());
            boolean byId =
                    parent.stepId().filter(drafts.get(place).id()::equals).isPresent();
            boolean byName = name.filter(stepName::equals).isPresent();
            int length = byId
                    ? Integer.MAX_VALUE
                    : byName ? Integer.MAX_VALUE - 1 : text.contains(stepName) ? stepName.length() : 0;
            if (length > longest) {
                best = place;
                longest = length;
            }
        }
        int place = best >= 0 ? best : parent.stepNumber().orElse(0) - 1;
        return place >= 0 && place < steps.size() ? Optional.of(steps.get(place)) : Optional.empty();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
