package dev.planwright.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What a {@link PlanProposer} owes to whoever asks it. */
public interface PlanProposerContract {

    /** One that plans {@link TestTasks#UPGRADE} in three or more steps; a new one or the same for each test. */
    PlanProposer proposer();

    @Test
    default void reportsEachFinishedStepExactlyOnceInOrder() {
        RecordingListener listener = new RecordingListener();

        DraftEnd end = proposer().propose(TestTasks.UPGRADE, listener);

        assertThat(end).isInstanceOf(DraftEnd.Finished.class);
        List<StepDraft> said = ((DraftEnd.Finished) end).draft().steps();
        assertThat(said).hasSizeGreaterThanOrEqualTo(3);
        assertThat(said).extracting(StepDraft::id).doesNotHaveDuplicates();
        assertThat(listener.steps()).containsExactlyElementsOf(said);
    }

    @Test
    default void saysTheHeadOnceBeforeTheFirstStep() {
        RecordingListener listener = new RecordingListener();

        proposer().propose(TestTasks.UPGRADE, listener);

        assertThat(listener.calls()).startsWith("head", "step");
        assertThat(listener.calls().subList(1, listener.calls().size())).containsOnly("step");
    }

    @Test
    default void asksWhetherToStopAtLeastOncePerStepOnTheCallingThreadOnly() {
        RecordingListener listener = new RecordingListener();

        proposer().propose(TestTasks.UPGRADE, listener);

        assertThat(listener.questions()).isGreaterThanOrEqualTo(listener.steps().size());
        // and so nothing can come after the end: the calling thread has left
        assertThat(listener.threads()).containsExactly(Thread.currentThread());
    }

    @Test
    default void stopsSoonAfterItsListenerCancels() {
        RecordingListener listener = new RecordingListener().cancelledAfter(1);

        DraftEnd end = proposer().propose(TestTasks.UPGRADE, listener);

        assertThat(end).isInstanceOf(DraftEnd.BrokenOff.class);
        assertThat(listener.steps()).hasSize(1);
    }

    @Test
    default void saysNoStepToAListenerThatIsCancelledAlready() {
        RecordingListener listener = new RecordingListener().cancelledAfter(0);

        DraftEnd end = proposer().propose(TestTasks.UPGRADE, listener);

        assertThat(end).isInstanceOf(DraftEnd.BrokenOff.class);
        assertThat(listener.steps()).isEmpty();
    }

    @Test
    default void breaksOffWhenInterruptedAndKeepsTheFlag() {
        RecordingListener listener = new RecordingListener();
        Thread.currentThread().interrupt();

        DraftEnd end;
        boolean kept;
        try {
            end = proposer().propose(TestTasks.UPGRADE, listener);
        } finally {
            kept = Thread.interrupted();
        }

        assertThat(end).isInstanceOf(DraftEnd.BrokenOff.class);
        assertThat(kept).as("the interrupt flag").isTrue();
        assertThat(listener.steps()).isEmpty();
    }

    @Test
    default void goesOnAfterFinishedStepsOrDeclinesWithoutAWord() {
        List<StepDraft> all = planned();
        PlanDraft finished = PlanDraft.ofSteps(all.subList(0, 2));
        RecordingListener listener = new RecordingListener();

        DraftEnd end = proposer().propose(TestTasks.UPGRADE.in(new ProposalTask.Continue(finished)), listener);

        if (end instanceof DraftEnd.Declined declined) {
            assertThat(declined.reason()).isNotBlank();
            assertThat(listener.calls()).isEmpty();
        } else {
            assertThat(end).isInstanceOf(DraftEnd.Finished.class);
            assertThat(listener.steps()).isNotEmpty();
        }
    }

    @Test
    default void servesSeveralAskersAtOnce() throws Exception {
        PlanProposer shared = proposer();
        List<StepDraft> alone = planned();
        ExecutorService askers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<RecordingListener>> calls = new ArrayList<>();
            for (int k = 0; k < 8; k++) {
                calls.add(() -> {
                    RecordingListener listener = new RecordingListener();
                    shared.propose(TestTasks.UPGRADE, listener);
                    return listener;
                });
            }
            for (Future<RecordingListener> heard : askers.invokeAll(calls)) {
                assertThat(heard.get().steps()).hasSameSizeAs(alone);
                assertThat(heard.get().threads()).hasSize(1);
            }
        } finally {
            askers.shutdownNow();
        }
    }

    @Test
    default void hasANameThatAChainCanSpell() {
        // provider[:model], without the comma that parts the names of a chain
        assertThat(proposer().name()).matches("[^\\s,:]+(:[^\\s,]+)?");
    }

    private List<StepDraft> planned() {
        RecordingListener listener = new RecordingListener();
        proposer().propose(TestTasks.UPGRADE, listener);
        return listener.steps();
    }
}
