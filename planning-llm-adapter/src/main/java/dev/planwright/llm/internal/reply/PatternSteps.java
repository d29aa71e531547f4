package dev.planwright.llm.internal.reply;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.llm.internal.prompt.Shown;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The steps of the playbook that a model was shown. A step that follows one of them, by its name or by what it says of its
 * source, takes over what the model left open: description, time, risks, way back, check, commands and the like, and names
 * it as its source. A straight chain takes the playbook's order: that is what models write that do not think of one. Of a
 * small model only choice and name of such a step are kept: all else it fills in the same way for all steps. For one answer;
 * not thread-safe.
 */
final class PatternSteps {
    /** Two names mean the same step if they share so much of their words. */
    private static final double SAME = 0.75;
    /** With less than this, a name says something else than the step that it is said to be taken from. */
    private static final double ABOUT = 0.3;

    private final Optional<Shown> shown;
    private final List<StepDraft> steps;
    private final List<NameWords> names;

    private final boolean small;
    /** The steps of the plan that follow one of the pattern's, by the id of that one. */
    private final Map<String, String> following = new HashMap<>();

    private String previous = "";

    /**
     * @param small whether the model is one of those that fill fields rather than think
     * @param finished the steps that are there already
     */
    PatternSteps(Optional<Shown> shown, boolean small, List<StepDraft> finished) {
        this.small = small;
        this.shown = shown;
        this.steps = shown.map(Shown::pattern).map(PlanDraft::steps).orElse(List.of());
        this.names = steps.stream().map(step -> NameWords.of(step.name())).toList();
        finished.forEach(step -> byName(step.name()).ifPresent(known -> following.putIfAbsent(known.id(), step.id())));
    }

    /** The playbook that a source means: an id, or an id with the place in it; absent if that was not shown. */
    Optional<String> playbook(String source) {
        return shown.map(Shown::pattern).map(PlanDraft::playbooks).orElse(List.of()).stream()
                .filter(id -> source.equals(id) || source.startsWith(id + "#"))
                .findFirst();
    }

    /** The plan that was shown, if at least half of so many steps follow it. */
    Optional<PlanDraft> carrying(int allSteps) {
        return shown.map(Shown::pattern).filter(pattern -> 2 * following.size() >= Math.max(1, allSteps));
    }

    /** Which step of the plan follows a step of the pattern; absent if none does. */
    Optional<String> following(String id) {
        return Optional.ofNullable(following.get(id));
    }

    /** The step of the pattern that is meant: by source and name, by the name alone, or by the source alone. */
    private Optional<StepDraft> meant(String name, String source) {
        Optional<StepDraft> taken = shown.flatMap(plan -> plan.step(source));
        return taken.filter(step -> shared(name, step) >= SAME)
                .or(() -> byName(name))
                .or(() -> taken);
    }

    private static double shared(String name, StepDraft step) {
        return NameWords.of(name).shared(NameWords.of(step.name()));
    }

    /** The one whose name is most like this one, if it is like it. */
    private Optional<StepDraft> byName(String name) {
        NameWords words = NameWords.of(name);
        return IntStream.range(0, steps.size())
                .filter(place -> words.shared(names.get(place)) >= SAME)
                .boxed()
                .max(Comparator.comparingDouble((Integer place) -> words.shared(names.get(place)))
                        .thenComparing(Comparator.reverseOrder()))
                .map(steps::get);
    }

    /** The name as it was said, or the playbook's where a step that was taken over has none that says the same. */
    String name(String said, String source) {
        return meant(said, source)
                .filter(known -> shared(said, known) < ABOUT)
                .map(StepDraft::name)
                .orElse(said);
    }

    /** The step of the plan that a small model repeats by this one: it takes each step of the playbook once. */
    Optional<String> repeated(String name, String source) {
        return small ? meant(name, source).flatMap(known -> following(known.id())) : Optional.empty();
    }

    /** The next step of the answer, with what it leaves open if it follows one of the playbook's. */
    StepDraft complete(StepDraft step, String source) {
        Optional<StepDraft> followed = meant(step.name(), source);
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
                .estimate(first.estimate().or(second::estimate))
                .unreadableEstimate(followed.estimate().isPresent() ? Optional.empty() : step.unreadableEstimate())
                .prerequisites(either(first.prerequisites(), second.prerequisites()))
                .subtasks(either(first.subtasks(), second.subtasks()))
                .requiredSkills(either(first.requiredSkills(), second.requiredSkills()))
                .risks(small ? followed.risks() : either(step.risks(), followed.risks()))
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
