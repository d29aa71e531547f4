package dev.planwright.llm;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Attempt;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.PromptPreviewing;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.request.PromptPreview;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * Meters proposals: how they end, by kind ({@code plan}, {@code continue}, {@code patch}: a repair) and outcome (for one
 * that breaks off, and so has another provider go on, the reason), their steps, and the time to the first step. Thread-safe.
 */
final class MeteredPlanProposer implements PlanProposer, PromptPreviewing {
    private final ChatPlanProposer inner;
    private final MeterRegistry registry;

    MeteredPlanProposer(ChatPlanProposer inner, MeterRegistry registry) {
        this.inner = inner;
        this.registry = registry;
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public PromptPreview preview(ProposalTask task) {
        return inner.preview(task);
    }

    @Override
    public DraftEnd propose(ProposalTask task, DraftListener listener) {
        Tags tags = Tags.of("proposer", name(), "kind", kind(task.mode()));
        Counting counting = new Counting(listener, System.nanoTime());
        DraftEnd end = inner.propose(task, counting);
        Counter.builder("planwright.proposals")
                .description("Plans, continuations and patches that were asked of models, by how they ended")
                .tags(tags.and("outcome", outcome(end)))
                .register(registry)
                .increment();
        Counter.builder("planwright.proposal.steps")
                .description("Steps that models finished")
                .tags(tags)
                .register(registry)
                .increment(counting.steps);
        if (counting.steps > 0) {
            Timer.builder("planwright.proposal.first_step")
                    .description("From the question to the first finished step")
                    .tags(tags)
                    .register(registry)
                    .record(Duration.ofNanos(counting.nanosToFirstStep));
        }
        return end;
    }

    private static String kind(ProposalTask.Mode mode) {
        if (mode instanceof ProposalTask.Continue) {
            return "continue";
        }
        return mode instanceof ProposalTask.Patch ? "patch" : "plan";
    }

    private static String outcome(DraftEnd end) {
        return end.fold(
                finished -> "finished", DraftEnd.BrokenOff::reason, declined -> "declined", questions -> "questions");
    }

    /** Passes everything on. */
    private static final class Counting implements DraftListener {
        private final DraftListener listener;
        private final long begin;
        private long nanosToFirstStep;
        private int steps;

        Counting(DraftListener listener, long begin) {
            this.listener = listener;
            this.begin = begin;
        }

        @Override
        public void onHead(String title, String description) {
            listener.onHead(title, description);
        }

        @Override
        public void onStep(StepDraft step) {
            if (steps++ == 0) {
                nanosToFirstStep = System.nanoTime() - begin;
            }
            listener.onStep(step);
        }

        @Override
        public void onNote(Finding note) {
            listener.onNote(note);
        }

        @Override
        public void onAttempt(Attempt attempt) {
            listener.onAttempt(attempt);
        }

        @Override
        public boolean isCancelled() {
            return listener.isCancelled();
        }
    }
}
