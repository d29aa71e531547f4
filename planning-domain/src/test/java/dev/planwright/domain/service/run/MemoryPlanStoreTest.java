package dev.planwright.domain.service.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.contract.PlanStoreContract;
import dev.planwright.domain.port.out.PlanStore;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.run.StoredRun;
import java.time.Duration;
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
}
