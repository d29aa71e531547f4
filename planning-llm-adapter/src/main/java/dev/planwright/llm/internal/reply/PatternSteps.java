package dev.planwright.llm.internal.reply;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The steps of the playbook that a model was shown. A step that follows one of them takes over what the model left open:
 * description, time, risks, way back, check, commands and the like, and names it as its source. What a model says just as it
 * did of the step before counts as left open, and so does an order in which the step merely waits for the one before it: that
 * is what small models write where they do not think. For one answer; not thread-safe.
 */
final class PatternSteps {
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Two names mean the same step if they share so much of their words. */
    private static final double SAME = 0.75;

    private final List<String> playbooks;
    private final List<StepDraft> steps;
    /** The steps of the answer that follow one of the pattern's, by the id of that one. */
    private final Map<String, String> following = new HashMap<>();

    private StepDraft previous = StepDraft.builder("", "").build();

    PatternSteps(Optional<PlanDraft> pattern) {
        this.playbooks = pattern.map(PlanDraft::playbooks).orElse(List.of());
        this.steps = pattern.map(PlanDraft::steps).orElse(List.of());
    }

    /** The playbook that a source means: an id, or an id with the place in it; absent if that was not shown. */
    Optional<String> playbook(String source) {
        return playbooks.stream()
                .filter(id -> source.equals(id) || source.startsWith(id + "#"))
                .findFirst();
    }

    /** The next step of the answer, with what it leaves open if it follows one of the playbook's. */
    StepDraft complete(StepDraft step) {
        Set<String> words = words(step.name());
        Optional<StepDraft> followed = steps.stream()
                .filter(candidate -> areAlike(words, words(candidate.name())))
                .findFirst();
        StepDraft completed = followed.map(known -> completed(step, known)).orElse(step);
        followed.ifPresent(known -> following.putIfAbsent(known.id(), step.id()));
        previous = step;
        return completed;
    }

    private StepDraft completed(StepDraft step, StepDraft followed) {
        return StepDraft.builder(step.id(), step.name())
                .description(step.description().isEmpty() ? followed.description() : step.description())
                .estimate(step.estimate().or(followed::estimate))
                .unreadableEstimate(followed.estimate().isPresent() ? Optional.empty() : step.unreadableEstimate())
                .prerequisites(either(step.prerequisites(), followed.prerequisites()))
                .subtasks(either(step.subtasks(), followed.subtasks()))
                .requiredSkills(either(step.requiredSkills(), followed.requiredSkills()))
                .risks(step.risks().equals(previous.risks()) ? followed.risks() : both(followed.risks(), step.risks()))
                .dependencies(order(step, followed))
                .doneWhen(either(step.doneWhen(), previous.doneWhen(), followed.doneWhen()))
                .rollback(either(step.rollback(), previous.rollback(), followed.rollback()))
                .commands(either(step.commands(), followed.commands()))
                .context(step.context().values().isEmpty() ? followed.context() : step.context())
                .source(followed.source().or(step::source))
                .build();
    }

    /** The pattern's order, as far as its steps are there, where the step merely waits for the one before it. */
    private List<String> order(StepDraft step, StepDraft followed) {
        boolean chained = step.dependencies().isEmpty() || step.dependencies().equals(List.of(previous.id()));
        List<String> before = before(followed, new LinkedHashSet<>()).stream()
                .map(following::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return chained && !before.isEmpty() ? before : step.dependencies();
    }

    /** The ids of the nearest steps before one of the pattern's that the answer follows. */
    private Set<String> before(StepDraft followed, Set<String> seen) {
        Set<String> nearest = new LinkedHashSet<>();
        for (String id : followed.dependencies()) {
            if (following.containsKey(id)) {
                nearest.add(id);
            } else if (seen.add(id)) {
                steps.stream()
                        .filter(step -> step.id().equals(id))
                        .findFirst()
                        .ifPresent(step -> nearest.addAll(before(step, seen)));
            }
        }
        return nearest;
    }

    /** What the step says, unless the one before said just the same. */
    private static Optional<String> either(Optional<String> own, Optional<String> before, Optional<String> others) {
        return own.isEmpty() || own.equals(before) ? others : own;
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private static List<String> either(List<String> own, List<String> others) {
        return own.isEmpty() ? others : own;
    }

    private static boolean areAlike(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size() - both.size();
        return all > 0 && both.size() >= SAME * all;
    }

    private static Set<String> words(String name) {
        return new HashSet<>(List.of(GAP.split(name.toLowerCase(Locale.ROOT).strip())));
    }
}
