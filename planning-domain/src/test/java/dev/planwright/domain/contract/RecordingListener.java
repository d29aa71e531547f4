package dev.planwright.domain.contract;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Attempt;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.port.out.DraftListener;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Remembers what a proposer said; cancels after a number of steps if told to. For one proposal at a time. */
public final class RecordingListener implements DraftListener {
    private final List<String> calls = new ArrayList<>();
    private final List<StepDraft> steps = new ArrayList<>();
    private final Set<Thread> threads = new LinkedHashSet<>();
    private int stepsWanted = Integer.MAX_VALUE;
    private int questions;

    /** Loses interest when it has heard this many steps. */
    public RecordingListener cancelledAfter(int wanted) {
        stepsWanted = wanted;
        return this;
    }

    @Override
    public void onHead(String title, String description) {
        heard("head");
    }

    @Override
    public void onStep(StepDraft step) {
        heard("step");
        steps.add(step);
    }

    @Override
    public void onNote(Finding note) {
        threads.add(Thread.currentThread());
    }

    @Override
    public void onAttempt(Attempt attempt) {
        threads.add(Thread.currentThread());
    }

    @Override
    public boolean isCancelled() {
        threads.add(Thread.currentThread());
        questions++;
        return steps.size() >= stepsWanted;
    }

    private void heard(String call) {
        threads.add(Thread.currentThread());
        calls.add(call);
    }

    /** What was said, in order: {@code head} and {@code step}. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** The steps said, in order. */
    public List<StepDraft> steps() {
        return List.copyOf(steps);
    }

    /** Whose threads have called. */
    public Set<Thread> threads() {
        return threads;
    }

    /** How often it was asked whether to stop. */
    public int questions() {
        return questions;
    }
}
