package dev.planwright.llm.internal.reply;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The steps of the playbook that a model was shown. A step that follows one of them takes over what the model left open:
 * description, time, risks, way back, check, commands and the like, and names it as its source. Immutable, thread-safe.
 */
final class PatternSteps {
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Two names mean the same step if they share so much of their words. */
    private static final double SAME = 0.75;

    private final List<String> playbooks;
    private final List<StepDraft> steps;

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

    /** The step with what it leaves open, if it follows one of the playbook's. */
    StepDraft complete(StepDraft step) {
        Set<String> words = words(step.name());
        return steps.stream()
                .filter(followed -> areAlike(words, words(followed.name())))
                .findFirst()
                .map(followed -> completed(step, followed))
                .orElse(step);
    }

    private static StepDraft completed(StepDraft step, StepDraft followed) {
        return StepDraft.builder(step.id(), step.name())
                .description(step.description().isEmpty() ? followed.description() : step.description())
                .estimate(step.estimate().or(followed::estimate))
                .unreadableEstimate(followed.estimate().isPresent() ? Optional.empty() : step.unreadableEstimate())
                .prerequisites(either(step.prerequisites(), followed.prerequisites()))
                .subtasks(either(step.subtasks(), followed.subtasks()))
                .requiredSkills(either(step.requiredSkills(), followed.requiredSkills()))
                .risks(either(step.risks(), followed.risks()))
                .dependencies(step.dependencies())
                .doneWhen(step.doneWhen().or(followed::doneWhen))
                .rollback(step.rollback().or(followed::rollback))
                .commands(either(step.commands(), followed.commands()))
                .context(step.context().values().isEmpty() ? followed.context() : step.context())
                .source(followed.source().or(step::source))
                .build();
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
