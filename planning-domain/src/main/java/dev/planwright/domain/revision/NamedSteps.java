package dev.planwright.domain.revision;

import dev.planwright.domain.check.Stem;
import dev.planwright.domain.draft.StepDraft;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the steps that words mean: by id, by number ("step 3", "steps 2 to 5") or by name. Thread-safe. */
final class NamedSteps {
    private static final String LIST = "(#?\\d{1,5}(?: ?(?:, and|,|and|&|to|through|-|\u2013) ?#?\\d{1,5})*)";
    private static final Pattern NUMBERS =
            Pattern.compile("(?:steps?|no\\.?|numbers?)? ?" + LIST, Pattern.CASE_INSENSITIVE);
    /** Steps of this plan in the midst of a sentence; "step 2 of the runbook" is none of them. */
    private static final Pattern SPOKEN =
            Pattern.compile("\\bsteps? " + LIST + "\\b(?! of\\b)", Pattern.CASE_INSENSITIVE);

    private static final Pattern RANGE =
            Pattern.compile("(\\d+)(?: ?(?:to|through|-|\u2013) ?#?(\\d+))?", Pattern.CASE_INSENSITIVE);
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
        Matcher range = RANGE.matcher(text);
        while (range.find()) {
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            if (first < 1 || last > steps.size()) {
                return Set.of();
            }
            steps.subList(first - 1, Math.max(first, last)).forEach(step -> ids.add(step.id()));
        }
        return ids;
    }

    /** Whether a sentence speaks of steps by number. */
    static boolean areIn(String sentence) {
        return SPOKEN.matcher(sentence).find();
    }

    /** The first words of a sentence that number steps which are not there. */
    Optional<String> missingIn(String sentence) {
        return SPOKEN.matcher(sentence)
                .results()
                .filter(spoken -> numbered(spoken.group(1)).isEmpty())
                .map(MatchResult::group)
                .findFirst();
    }

    /** A sentence that calls steps by their names instead of their numbers, which are others in the next revision. */
    String spelledOut(String sentence) {
        return SPOKEN.matcher(sentence)
                .replaceAll(spoken -> Matcher.quoteReplacement(
                        numbered(spoken.group(1)).stream().map(this::quoted).collect(Collectors.joining(" and "))));
    }

    private String quoted(String id) {
        return steps.stream()
                .filter(step -> step.id().equals(id))
                .map(step -> '"' + step.name() + '"')
                .findFirst()
                .orElse(id);
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
