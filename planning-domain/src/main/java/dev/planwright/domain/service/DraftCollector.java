package dev.planwright.domain.service;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.event.Stage;
import dev.planwright.domain.plan.Attempt;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.out.DraftListener;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects what proposers say for one plan and passes finished steps on. A step that a continuation says again is
 * ignored; two steps of the same id in one call are both kept, for the checks to see. Not thread-safe.
 */
final class DraftCollector implements DraftListener {
    private static final int MOST_NOTES = 50;

    private final String planId;
    private final PlanListener listener;
    private final PublishedSteps published;
    private final int maxSteps;
    private final List<StepDraft> steps = new ArrayList<>();
    private Set<String> finishedBefore = Set.of();
    private String title = "";
    private String description = "";
    private boolean outlined;
    private final Spending spending;
    private final List<Finding> notes = new ArrayList<>();
    private PlanEvent.@Nullable ProviderChanged toAnnounce;

    DraftCollector(String planId, PlanListener listener, PublishedSteps published, int maxSteps, Spending spending) {
        this.planId = planId;
        this.listener = listener;
        this.published = published;
        this.maxSteps = maxSteps;
        this.spending = spending;
    }

    @Override
    public void onHead(String newTitle, String newDescription) {
        announceNow();
        if (!outlined) {
            outlined = true;
            title = newTitle;
            description = newDescription;
            listener.on(new PlanEvent.Outlined(planId, title, description));
        }
    }

    @Override
    public void onStep(StepDraft step) {
        announceNow();
        // one step beyond the limit is kept, so that the checks see that there were too many
        if (steps.size() <= maxSteps && !finishedBefore.contains(step.id())) {
            steps.add(step);
            published.offer(step);
        }
    }

    @Override
    public void onNote(Finding note) {
        if (notes.size() < MOST_NOTES && !notes.contains(note)) {
            notes.add(note);
        }
    }

    @Override
    public void onAttempt(Attempt attempt) {
        spending.add(attempt);
    }

    @Override
    public boolean isCancelled() {
        return listener.isCancelled() || Thread.currentThread().isInterrupted();
    }

    /**
     * Ends the planning if nobody wants it any more.
     *
     * @throws PlanningException {@code CANCELLED} with what was said so far
     */
    void refuseIfCancelled() {
        if (isCancelled()) {
            throw new PlanningException(PlanningError.CANCELLED, "The planning was cancelled").withDraft(soFar());
        }
    }

    /** Tells how far the planning is, unless nobody wants it any more. */
    void progress(Stage stage, String message, int percent) {
        refuseIfCancelled();
        listener.on(new PlanEvent.Progress(stage, message, percent));
    }

    /** Tells of an event that is not a proposer's. */
    void tell(PlanEvent event) {
        listener.on(event);
    }

    /** From here on, steps that are there already count as finished by somebody else. */
    void nextCall() {
        Set<String> ids = new HashSet<>();
        steps.forEach(step -> ids.add(step.id()));
        finishedBefore = ids;
    }

    /** Begins with what was finished before; it is reported like anything else. */
    void startWith(PlanDraft finished) {
        if (!finished.title().isBlank()) {
            onHead(finished.title(), finished.description());
        }
        finished.steps().forEach(this::onStep);
    }

    /** Forgets all steps; those reported are taken back when the plan is settled. */
    void startAfresh() {
        steps.clear();
    }

    /** A change of proposer, to be told before anything else is. */
    void announce(PlanEvent.ProviderChanged change) {
        toAnnounce = change;
    }

    /** Tells of the change of proposer, if that is still to be done. */
    void announceNow() {
        PlanEvent.ProviderChanged change = toAnnounce;
        toAnnounce = null;
        if (change != null) {
            listener.on(change);
        }
    }

    /** What proposers noted, in order. */
    List<Finding> notes() {
        return List.copyOf(notes);
    }

    /** The steps so far. */
    List<StepDraft> steps() {
        return List.copyOf(steps);
    }

    /** What was said so far as a draft. */
    PlanDraft soFar() {
        return whole(PlanDraft.ofSteps(List.of()));
    }

    /** A draft with the head and the steps as they were reported; all else, and what was not reported, is as it says itself. */
    PlanDraft whole(PlanDraft end) {
        return new PlanDraft(
                outlined ? title : end.title(),
                description.isEmpty() ? end.description() : description,
                steps,
                end.prerequisites(),
                end.successCriteria(),
                end.assumptions(),
                end.openQuestions(),
                end.riskRegister(),
                end.usedContext(),
                end.playbooks(),
                end.roundTheClock());
    }
}
