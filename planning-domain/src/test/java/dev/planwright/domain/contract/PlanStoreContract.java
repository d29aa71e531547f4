package dev.planwright.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.event.Stage;
import dev.planwright.domain.port.out.PlanStore;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.run.JournalPart;
import dev.planwright.domain.run.RunEnd;
import dev.planwright.domain.run.StopReason;
import dev.planwright.domain.run.StoredRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of plans does. */
public interface PlanStoreContract {
    Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    RunEnd END = new RunEnd.Stopped(StopReason.CANCELLED, Optional.empty());

    /** An empty store with room for two runs at least, which keeps them for a time. */
    PlanStore store(Duration retention);

    private static StoredRun run(String id, String owner) {
        return StoredRun.beginning(id, owner, PlanRequest.of("Task of " + id), NOW);
    }

    private static PlanEvent event(int number) {
        return new PlanEvent.Progress(Stage.PROPOSING, "Event " + number, number);
    }

    private PlanStore storeWithRun() {
        PlanStore store = store(Duration.ofMinutes(1));
        store.begin(run("a", "ann"));
        store.append("a", event(1));
        store.append("a", event(2));
        return store;
    }

    @Test
    default void numbersEventsFromOneAndGivesTheEndTheNextNumber() {
        PlanStore store = storeWithRun();
        store.end("a", END, NOW);
        JournalPart part = store.read("a", 0, 10).orElseThrow();
        assertThat(part.first()).isEqualTo(1);
        assertThat(part.events()).containsExactly(event(1), event(2));
        assertThat(part.end()).contains(END);
        assertThat(part.next()).isEqualTo(3);
    }

    @Test
    default void readsFromAfterAnEventAndNoMoreThanIsAskedFor() {
        PlanStore store = storeWithRun();
        store.end("a", END, NOW);
        JournalPart part = store.read("a", 0, 1).orElseThrow();
        assertThat(part.events()).containsExactly(event(1));
        assertThat(part.end()).isEmpty();
        JournalPart rest = store.read("a", 1, 1).orElseThrow();
        assertThat(rest.first()).isEqualTo(2);
        assertThat(rest.events()).containsExactly(event(2));
        assertThat(rest.end()).contains(END);
    }

    @Test
    default void givesTheEndOnceMoreToWhoKnowsIt() {
        PlanStore store = storeWithRun();
        assertThat(store.read("a", 99, 10).orElseThrow()).isEqualTo(new JournalPart(3, List.of(), Optional.empty()));
        store.end("a", END, NOW);
        JournalPart part = store.read("a", 99, 10).orElseThrow();
        assertThat(part.events()).isEmpty();
        assertThat(part.first()).isEqualTo(3);
        assertThat(part.end()).contains(END);
    }

    @Test
    default void numbersOfAFurtherAttemptGoOn() {
        PlanStore store = storeWithRun();
        store.end("a", END, NOW);
        store.begin(store.find("a").orElseThrow().again());
        store.append("a", event(3));
        JournalPart part = store.read("a", 1, 10).orElseThrow();
        assertThat(part.first()).isEqualTo(4);
        assertThat(part.events()).containsExactly(event(3));
        assertThat(store.find("a").orElseThrow().isRunning()).isTrue();
    }

    @Test
    default void ignoresWhatIsSaidOfARunThatEndedOrIsNotThere() {
        PlanStore store = storeWithRun();
        store.end("a", END, NOW);
        store.append("a", event(3));
        store.append("b", event(1));
        store.end("b", END, NOW);
        assertThat(store.read("a", 0, 10).orElseThrow().events()).hasSize(2);
        assertThat(store.find("b")).isEmpty();
        assertThat(store.read("b", 0, 10)).isEmpty();
    }

    @Test
    default void listsTheRunsOfAnOwnerLatestFirst() {
        PlanStore store = storeWithRun();
        store.begin(run("b", "bob"));
        store.begin(run("c", "ann"));
        assertThat(store.ofOwner("ann")).extracting(StoredRun::planId).containsExactly("c", "a");
    }

    @Test
    default void forgetsWhatIsDeletedOrKeptTooLongButNothingThatRuns() {
        PlanStore store = storeWithRun();
        store.begin(run("b", "ann"));
        store.begin(run("c", "ann"));
        store.end("b", END, NOW);
        store.delete("c");
        store.tidy(NOW.plusSeconds(60));
        assertThat(store.find("b")).isPresent();
        store.tidy(NOW.plusSeconds(61));
        assertThat(store.ofOwner("ann")).extracting(StoredRun::planId).containsExactly("a");
    }

    @Test
    default void givesAClaimToOneRunOnly() {
        PlanStore store = storeWithRun();
        store.begin(run("b", "ann"));
        assertThat(store.claim("x", "a", Optional.empty())).isTrue();
        assertThat(store.claim("x", "b", Optional.empty())).isFalse();
        assertThat(store.claimed("x").orElseThrow().planId()).isEqualTo("a");
        assertThat(store.claim("x", "b", Optional.of("a"))).isTrue();
        store.delete("a");
        assertThat(store.claimed("x").orElseThrow().planId()).isEqualTo("b");
        store.delete("b");
        assertThat(store.claimed("x")).isEmpty();
        assertThat(store.claim("x", "gone", Optional.empty())).isFalse();
        store.begin(run("c", "ann"));
        assertThat(store.claim("x", "c", Optional.empty())).isTrue();
    }
}
