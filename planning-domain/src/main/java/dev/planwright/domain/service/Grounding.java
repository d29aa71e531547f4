package dev.planwright.domain.service;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Attempt;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;
import java.util.Optional;
import java.util.function.Supplier;

/** The plan that written knowledge makes of one task; made once, when it is first asked for. Not thread-safe. */
final class Grounding implements Supplier<Optional<PlanDraft>> {
    private final PlanProposer knowledge;
    private final ProposalTask task;
    private Optional<PlanDraft> made = Optional.empty();
    private boolean asked;

    Grounding(PlanProposer knowledge, ProposalTask task) {
        this.knowledge = knowledge;
        this.task = task;
    }

    /** The whole plan; nothing if the knowledge has none for this task. */
    @Override
    public Optional<PlanDraft> get() {
        if (!asked) {
            asked = true;
            made = knowledge
                    .propose(task, new Unheard())
                    .fold(
                            finished -> Optional.of(finished.draft()),
                            brokenOff -> Optional.empty(),
                            declined -> Optional.empty(),
                            questions -> Optional.empty());
        }
        return made;
    }

    /** Waits for the end. */
    private record Unheard() implements DraftListener {
        @Override
        public void onHead(String title, String description) {
            // in the end's draft
        }

        @Override
        public void onStep(StepDraft step) {
            // in the end's draft
        }

        @Override
        public void onNote(Finding note) {
            // not about the plan that is made
        }

        @Override
        public void onAttempt(Attempt attempt) {
            // not about the plan that is made
        }

        @Override
        public boolean isCancelled() {
            return Thread.currentThread().isInterrupted();
        }
    }
}
