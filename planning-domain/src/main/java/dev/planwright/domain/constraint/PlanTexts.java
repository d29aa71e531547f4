package dev.planwright.domain.constraint;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.language.Words;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The steps of a plan and what they say, read only if somebody asks. Not thread-safe. */
public final class PlanTexts {
    private final List<Step> steps;
    private final ReadSteps read;
    private @Nullable List<StepText> texts;
    private @Nullable StepOrder order;

    PlanTexts(List<Step> steps, ReadSteps read) {
        this.steps = steps;
        this.read = read;
    }

    /**
     * The texts of a draft.
     *
     * @param steps sound, in topological order
     */
    public static PlanTexts of(List<StepDraft> steps) {
        return new PlanTexts(steps.stream().map(StepDraft::toStep).toList(), new ReadSteps());
    }

    List<Step> steps() {
        return steps;
    }

    private List<StepText> texts() {
        List<StepText> known = texts;
        if (known == null) {
            known = steps.stream().map(read::text).toList();
            texts = known;
        }
        return known;
    }

    StepOrder order() {
        StepOrder known = order;
        if (known == null) {
            known = new StepOrder(steps);
            order = known;
        }
        return known;
    }

    List<StepId> having(Predicate<StepText> condition) {
        return texts().stream().filter(condition).map(StepText::id).toList();
    }

    /** Steps that do something, and do not only speak of it: their names say so, or else their descriptions. */
    public List<StepId> doing(Action action) {
        List<StepId> named = having(text -> action.words().assertedIn(text.name()) && action.isShownBy(text.told()));
        return named.isEmpty() ? having(text -> action.isShownBy(text.told())) : named;
    }

    /** Steps that change something, without those of {@code except}. */
    public List<StepId> changing(Collection<StepId> except) {
        Set<StepId> left = Set.copyOf(except);
        return having(text -> text.changes() && !left.contains(text.id()));
    }

    /**
     * The steps that an action must come before or after. Where no step shows the anchor by its name, any change may be
     * it, unless the demand says what holds only if the anchor is there.
     *
     * @param found the steps that do the action
     */
    public List<StepId> anchors(Demand.Place place, Collection<StepId> found) {
        Optional<Action> anchor = place.anchor();
        if (anchor.isEmpty()) {
            return changing(found);
        }
        Set<StepId> own = Set.copyOf(found);
        Words words = anchor.get().words();
        List<StepId> named = having(text -> !own.contains(text.id()) && words.doneIn(text.name()));
        List<StepId> anchors =
                named.isEmpty() ? having(text -> !own.contains(text.id()) && words.doneIn(text.done())) : named;
        return anchors.isEmpty() && !place.conditional() ? changing(found) : anchors;
    }

    /** Steps that may be what an action must come before or after: their names speak of a part of it, and they do not only look. */
    List<StepId> nearlyAnchors(Demand.Place place, Collection<StepId> found) {
        Set<String> words = new HashSet<>();
        place.anchor().ifPresent(anchor -> anchor.words().phrases().forEach(words::addAll));
        return having(text -> !found.contains(text.id())
                && !text.looks()
                && text.name().stream().flatMap(List::stream).anyMatch(token -> words.contains(token.meaning())));
    }
}
