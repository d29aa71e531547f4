package dev.planwright.llm.internal.reply;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The steps of the playbook that a model was shown. A step that follows one of them takes over what the model left open:
 * description, time, risks, way back, check, commands and the like, and names it as its source. A straight chain takes the
 * playbook's order: that is what models write that do not think of one. Of a small model only name and time of such a step
 * are kept where the playbook says more, and no way back that the playbook does not know: it would be the same for all
 * steps. For one answer; not thread-safe.
 */
final class PatternSteps {
    /** Two names mean the same step if they share so much of their words. */
    private static final double SAME = 0.75;

    private final List<String> playbooks;
    private final List<StepDraft> steps;
    private final List<NameWords> names;

    private final boolean small;
    /** The steps of the answer that follow one of the pattern's, by the id of that one. */
    private final Map<String, String> following = new HashMap<>();

    private String previous = "";

    /**
     * @param small whether the model is one of those that fill fields rather than think
     */
    PatternSteps(Optional<PlanDraft> pattern, boolean small) {
        this.small = small;
        this.playbooks = pattern.map(PlanDraft::playbooks).orElse(List.of());
        this.steps = pattern.map(PlanDraft::steps).orElse(List.of());
        this.names = steps.stream().map(step -> NameWords.of(step.name())).toList();
    }

    /** The playbook that a source means: an id, or an id with the place in it; absent if that was not shown. */
    Optional<String> playbook(String source) {
        return playbooks.stream()
                .filter(id -> source.equals(id) || source.startsWith(id + "#"))
                .findFirst();
    }

    /** The next step of the answer, with what it leaves open if it follows one of the playbook's. */
    StepDraft complete(StepDraft step) {
        NameWords words = NameWords.of(step.name());
        Optional<StepDraft> followed = IntStream.range(0, steps.size())
                .filter(place -> words.shared(names.get(place)) >= SAME)
                .mapToObj(steps::get)
                .findFirst();
        StepDraft completed = followed.map(known -> completed(step, known)).orElse(step);
        followed.ifPresent(known -> following.putIfAbsent(known.id(), step.id()));
        previous = step.id();
        return completed;
    }

    private StepDraft completed(StepDraft step, StepDraft followed) {
        StepDraft first = small ? followed : step;
        StepDraft second = small ? step : followed;
        return StepDraft.builder(step.id(), step.name())
                .description(first.description().isEmpty() ? second.description() : first.description())
                .estimate(step.estimate().or(followed::estimate))
                .unreadableEstimate(followed.estimate().isPresent() ? Optional.empty() : step.unreadableEstimate())
                .prerequisites(either(first.prerequisites(), second.prerequisites()))
                .subtasks(either(first.subtasks(), second.subtasks()))
                .requiredSkills(either(first.requiredSkills(), second.requiredSkills()))
                .risks(either(first.risks(), second.risks()))
                .dependencies(order(step, followed))
                .doneWhen(first.doneWhen().or(second::doneWhen))
                .rollback(small ? followed.rollback() : step.rollback().or(followed::rollback))
                .commands(either(first.commands(), second.commands()))
                .context(step.context().values().isEmpty() ? followed.context() : step.context())
                .source(followed.source().or(step::source))
                .build();
    }

    /** The pattern's order, as far as its steps are there, unless the model thought of another one. */
    private List<String> order(StepDraft step, StepDraft followed) {
        boolean chained = step.dependencies().isEmpty() || step.dependencies().equals(List.of(previous));
        Set<String> nearest = before(followed, new LinkedHashSet<>(), following::containsKey);
        List<String> before = nearest.stream()
                .filter(id -> nearest.stream().noneMatch(other -> isBefore(id, other)))
                .flatMap(id -> Optional.ofNullable(following.get(id)).stream())
                .distinct()
                .toList();
        return (small || chained) && !before.isEmpty() ? before : step.dependencies();
    }

    /** The ids of the nearest steps of the pattern before one of its steps of which something holds. */
    private Set<String> before(StepDraft step, Set<String> seen, Predicate<String> wanted) {
        Set<String> nearest = new LinkedHashSet<>();
        for (String id : step.dependencies()) {
            if (wanted.test(id)) {
                nearest.add(id);
            } else if (seen.add(id)) {
                steps.stream()
                        .filter(candidate -> candidate.id().equals(id))
                        .findFirst()
                        .ifPresent(earlier -> nearest.addAll(before(earlier, seen, wanted)));
            }
        }
        return nearest;
    }

    private boolean isBefore(String id, String other) {
        return steps.stream()
                .filter(step -> step.id().equals(other))
                .anyMatch(
                        step -> !before(step, new LinkedHashSet<>(), id::equals).isEmpty());
    }

    private static List<String> either(List<String> own, List<String> others) {
        return own.isEmpty() ? others : own;
    }
}
