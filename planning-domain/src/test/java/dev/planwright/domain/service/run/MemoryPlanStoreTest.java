package dev.planwright.domain.service.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.contract.PlanStoreContract;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.event.Stage;
import dev.planwright.domain.port.out.PlanStore;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.run.StoredRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryPlanStoreTest implements PlanStoreContract {
    @Override
    public PlanStore store(Duration retention) {
        return new MemoryPlanStore(1_000_000, retention);
    }

    @Test
    void forgetsThoseThatEndedFirstWhenThereIsNoRoom() {
        PlanStore store = new MemoryPlanStore(2_500, Duration.ofHours(1));
        for (String id : new String[] {"a", "b", "c", "d"}) {
            store.begin(StoredRun.beginning(id, "ann", PlanRequest.of("x".repeat(1_000)), NOW));
        }
        for (String id : new String[] {"b", "c", "a"}) {
            store.end(id, END, NOW);
        }
        assertThat(store.ofOwner("ann")).extracting(StoredRun::planId).containsExactly("d", "c", "a");
    }

    @Test
    void keepsWhatSomebodyReadsWhenThereIsNoRoom() {
        PlanStore store = new MemoryPlanStore(2_500, Duration.ofHours(1));
        for (String id : new String[] {"a", "b", "c", "d"}) {
            store.begin(StoredRun.beginning(id, "ann", PlanRequest.of("x".repeat(1_000)), NOW));
        }
        store.hold("a");
        for (String id : new String[] {"a", "b", "c"}) {
            store.end(id, END, NOW);
        }
        assertThat(store.find("a")).isPresent();
        assertThat(store.find("b")).isEmpty();

        store.release("a");
        store.end("d", END, NOW);
        assertThat(store.find("a")).isEmpty();
    }

    private static PlanRequest requestOf(int characters) {
        return PlanRequest.of("x".repeat(characters));
    }

    @Test
    void whatARunSaysCountsAsWellAsWhatItWasAsked() {
        PlanStore store = new MemoryPlanStore(2_500, Duration.ofHours(1));
        store.begin(StoredRun.beginning("quiet", "ann", requestOf(1_000), NOW));
        store.begin(StoredRun.beginning("talking", "ann", requestOf(100), NOW));
        store.append("talking", new PlanEvent.Progress(Stage.PROPOSING, "x".repeat(1_500), 10));
        store.end("talking", END, NOW);
        assertThat(store.find("talking")).isPresent();
        store.end("quiet", END, NOW);
        assertThat(store.find("talking")).isEmpty();
        assertThat(store.find("quiet")).isPresent();
    }

    @Test
    void whatWasFinishedElsewhereCountsToo() {
        PlanStore store = new MemoryPlanStore(2_500, Duration.ofHours(1));
        PlanDraft finished = PlanDraft.ofSteps(
                List.of(StepDraft.builder("a", "x".repeat(3_000)).build()));
        store.begin(StoredRun.beginning("a", "ann", requestOf(100), NOW).begunWith(Optional.of(finished)));
        store.end("a", END, NOW);
        assertThat(store.find("a")).isEmpty();
    }

    @Test
    void aFurtherAttemptCountsAnewAndOnlyOnceItHasEnded() {
        PlanStore store = new MemoryPlanStore(3_500, Duration.ofHours(1));
        for (String id : new String[] {"a", "b"}) {
            store.begin(StoredRun.beginning(id, "ann", requestOf(1_000), NOW));
            store.end(id, END, NOW);
        }
        for (int again = 0; again < 3; again++) {
            store.begin(store.find("a").orElseThrow().again());
            store.append("a", new PlanEvent.Progress(Stage.PROPOSING, "x".repeat(400), 10));
            store.end("a", END, NOW);
            assertThat(store.ofOwner("ann")).hasSize(2);
        }
        store.begin(store.find("b").orElseThrow().again());
        store.append("b", new PlanEvent.Progress(Stage.PROPOSING, "x".repeat(800), 10));
        assertThat(store.ofOwner("ann")).hasSize(2);
        store.end("b", END, NOW);
        assertThat(store.ofOwner("ann")).extracting(StoredRun::planId).containsExactly("b");
    }

    @Test
    void whatIsForgottenMakesRoom() {
        PlanStore store = new MemoryPlanStore(2_500, Duration.ofHours(1));
        for (int again = 0; again < 5; again++) {
            for (String id : new String[] {"a", "b"}) {
                store.begin(StoredRun.beginning(id, "ann", requestOf(1_000), NOW));
                store.end(id, END, NOW);
            }
            assertThat(store.ofOwner("ann")).hasSize(2);
            store.delete("a");
            store.delete("b");
        }
    }
}
