package dev.planwright.http;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Proposes steps that are known beforehand, and can be held up after one of them. Thread-safe. */
final class ScriptedProposer implements PlanProposer {
    private final int steps;
    private final int holdAfter;
    private final DraftEnd instead;
    private final int wordsMore;
    private final CountDownLatch gate = new CountDownLatch(1);
    /** What was asked for, in order. */
    final List<ProposalTask> asked = new CopyOnWriteArrayList<>();

    final CountDownLatch reached = new CountDownLatch(1);
    final CountDownLatch ended = new CountDownLatch(1);

    private ScriptedProposer(int steps, int holdAfter, DraftEnd instead) {
        this(steps, holdAfter, instead, 0);
    }

    private ScriptedProposer(int steps, int holdAfter, DraftEnd instead, int wordsMore) {
        this.wordsMore = wordsMore;
        this.steps = steps;
        this.holdAfter = holdAfter;
        this.instead = instead;
    }

    static ScriptedProposer finishing(int steps) {
        return new ScriptedProposer(steps, -1, new DraftEnd.Finished(PlanDraft.ofSteps(List.of())));
    }

    /** Steps whose descriptions have so many words more than they need. */
    static ScriptedProposer wordy(int steps, int words) {
        return new ScriptedProposer(steps, -1, new DraftEnd.Finished(PlanDraft.ofSteps(List.of())), words);
    }

    /** Waits after so many steps until it is opened or interrupted. */
    static ScriptedProposer heldUpAfter(int holdAfter, int steps) {
        return new ScriptedProposer(steps, holdAfter, new DraftEnd.Finished(PlanDraft.ofSteps(List.of())));
    }

    /** Says so many steps, then ends in another way. */
    static ScriptedProposer ending(int steps, DraftEnd end) {
        return new ScriptedProposer(steps, -1, end);
    }

    void open() {
        gate.countDown();
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public DraftEnd propose(ProposalTask task, DraftListener listener) {
        asked.add(task);
        try {
            return said(listener);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new DraftEnd.BrokenOff("reset");
        } finally {
            ended.countDown();
        }
    }

    private DraftEnd said(DraftListener listener) throws InterruptedException {
        List<StepDraft> said = new ArrayList<>();
        if (steps > 0) {
            listener.onHead("Move the orders database", "In small steps — ohne Ausfall");
        }
        for (int i = 0; i < steps && !listener.isCancelled(); i++) {
            holdUp(i);
            StepDraft.Builder step = StepDraft.builder("step-" + i, "Move part " + i + " of the orders")
                    .description("Copy, compare and switch part number " + i + " and on".repeat(wordsMore))
                    .estimate(EstimateDraft.exactly(Duration.ofMinutes(30L + i)));
            said.add((i == 0 ? step : step.dependencies("step-" + (i - 1))).build());
            listener.onStep(said.get(i));
        }
        holdUp(steps);
        PlanDraft draft = PlanDraft.ofSteps(said);
        return instead instanceof DraftEnd.Finished ? new DraftEnd.Finished(draft) : instead;
    }

    private void holdUp(int said) throws InterruptedException {
        if (said == holdAfter) {
            reached.countDown();
            gate.await();
        }
    }
}
