package dev.planwright.domain.revision;

import dev.planwright.domain.check.Stem;
import dev.planwright.domain.draft.StepDraft;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the steps that words mean: by id, by number ("step 3", "steps 2 and 5") or by name. Thread-safe. */
final class NamedSteps {
    private static final Pattern NUMBERS = Pattern.compile(
            "(?:steps?|no\\.?|numbers?)? ?#?(\\d{1,5}(?: ?(?:,|and|&|, and) ?#?\\d{1,5})*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Set<String> SAY_NOTHING =
            Set.of("the", "a", "an", "step", "our", "this", "that", "all", "of", "for", "to", "in", "on");

    private final List<StepDraft> steps;

    NamedSteps(List<StepDraft> steps) {
        this.steps = steps;
    }

    /** Ids of the steps that words mean; none if they mean none, more than one if they fit several. */
    Set<String> of(String words) {
        String name = words.strip()
                .replaceAll("^[\"'`\u201c\u201e]+|[\"'`\u201d\u201c.,:;!]+$", "")
                .strip();
        for (StepDraft step : steps) {
            if (step.id().equals(name)) {
                return Set.of(step.id());
            }
        }
        if (name.matches("(?i)(?:first|last) step") && !steps.isEmpty()) {
            int place = name.toLowerCase(Locale.ROOT).startsWith("first") ? 0 : steps.size() - 1;
            return Set.of(steps.get(place).id());
        }
        Matcher numbers = NUMBERS.matcher(name);
        return numbers.matches() ? numbered(numbers.group(1)) : called(Stem.all(name));
    }

    private Set<String> numbered(String text) {
        Set<String> ids = new LinkedHashSet<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            int place = Integer.parseInt(number.group());
            if (place < 1 || place > steps.size()) {
                return Set.of();
            }
            ids.add(steps.get(place - 1).id());
        }
        return ids;
    }

    /** The one step that is called so, or all whose names have every one of the words. */
    private Set<String> called(List<String> stems) {
        Set<String> wanted = new HashSet<>(stems);
        wanted.removeAll(SAY_NOTHING);
        Set<String> fitting = new LinkedHashSet<>();
        for (StepDraft step : steps) {
            Set<String> name = new HashSet<>(Stem.all(step.name()));
            name.removeAll(SAY_NOTHING);
            if (name.equals(wanted)) {
                return Set.of(step.id());
            }
            if (!wanted.isEmpty() && name.containsAll(wanted)) {
                fitting.add(step.id());
            }
        }
        return fitting;
    }
}
