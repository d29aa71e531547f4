package dev.planwright.domain.service.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.domain.check.RequestLimits;
import dev.planwright.domain.contract.ScriptedProposer;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.event.Stage;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.port.in.Replanner;
import dev.planwright.domain.port.in.Revision;
import dev.planwright.domain.port.in.RunReader;
import dev.planwright.domain.port.out.PlanStore;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.run.JournalPart;
import dev.planwright.domain.run.RunEnd;
import dev.planwright.domain.run.RunLimits;
import dev.planwright.domain.run.RunOrder;
import dev.planwright.domain.run.RunStart;
import dev.planwright.domain.run.StopReason;
import dev.planwright.domain.run.StoredRun;
import dev.planwright.domain.service.EngineSettings;
import dev.planwright.domain.service.PlanningService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How runs begin, end, are read and are made again, on one thread: work waits until a test carries it out. */
@Timeout(60)
class RunLifeTest {
    private static final PlanRequest REQUEST = PlanRequest.of("Migrate the orders database");
    private static final RunOrder ORDER = RunOrder.of("ann", REQUEST);

    private final PlanStore store = new MemoryPlanStore(1_000_000, Duration.ofHours(1));
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int ids;
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");

    @AfterEach
    void noTestLeavesAnInterrupt() {
        assertThat(Thread.interrupted()).isFalse();
    }

    private PlanRunService service(Planner planner) {
        return service(planner, waiting::add);
    }

    private PlanRunService service(Planner planner, Executor threads) {
        return service(planner, threads, () -> "plan-" + ++ids, store);
    }

    private PlanRunService service(Planner planner, Executor threads, Supplier<String> planIds, PlanStore store) {
        RunLimits limits = new RunLimits(2, Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofSeconds(30));
        return new PlanRunService(new RunSettings(limits, () -> now, planIds, threads), new Planners(planner), store);
    }

    /** Plans anew whatever is asked. */
    private record Planners(Planner planner) implements PlannersById {
        @Override
        public Planner planner(String planId) {
            return planner;
        }

        @Override
        public Replanner replanner(String planId) {
            return new Replanner() {
                @Override
                public PlanOutcome resume(PlanRequest request, PlanDraft finished, PlanListener listener) {
                    return planner.plan(request, listener);
                }

                @Override
                public PlanOutcome revise(Revision revision, PlanListener listener) {
                    return planner.plan(PlanRequest.of(revision.feedback()), listener);
                }
            };
        }
    }

    /** A small plan, for real; a request for failure fails. */
    private PlanOutcome plans(PlanRequest request, PlanListener listener) {
        if (request.task().equals("fail")) {
            throw new PlanningException(PlanningError.PROPOSERS_FAILED, "It broke off");
        }
        EngineSettings settings = new EngineSettings(
                WorkingTime.DEFAULT, RequestLimits.DEFAULT, 60, () -> now, () -> "made by " + request.task());
        return new PlanningService(
                        List.of(ScriptedProposer.finishing(
                                List.of(StepDraft.builder("a", "First").build()))),
                        settings)
                .plan(request, listener);
    }

    private static PlanOutcome fails(PlanRequest request, PlanListener listener) {
        throw new PlanningException(PlanningError.PROPOSERS_FAILED, "It broke off");
    }

    private static PlanEvent event(int number) {
        return new PlanEvent.Progress(Stage.PROPOSING, "Event " + number, number % 100);
    }

    private void carryOutAll() {
        for (Runnable work = waiting.poll(); work != null; work = waiting.poll()) {
            work.run();
        }
    }

    private static RunOrder keyed(PlanRequest request) {
        return new RunOrder("ann", request, Optional.empty(), Optional.of("key"), false);
    }

    private static RunStart started(int number, boolean joined) {
        return new RunStart.Started("plan-" + number, joined);
    }

    @Test
    void aPlanAnswersItsKeyForGoodAndAnEqualRequestNoMore() {
        PlanRunService runs = service(this::plans);
        RunOrder known = new RunOrder("ann", REQUEST, Optional.empty(), Optional.empty(), true);
        runs.start(keyed(REQUEST));
        carryOutAll();
        now = now.plusSeconds(3_000);

        assertThat(runs.start(keyed(REQUEST))).isEqualTo(started(1, true));
        assertThat(runs.start(known)).isEqualTo(started(2, false));
        carryOutAll();
        assertThat(runs.start(known)).isEqualTo(started(3, false));
    }

    @Test
    void aFailureAnswersItsKeyForAWhileOnly() {
        PlanRunService runs = service(RunLifeTest::fails);
        runs.start(keyed(REQUEST));
        carryOutAll();
        now = now.plusSeconds(29);
        assertThat(runs.start(keyed(REQUEST))).isEqualTo(started(1, true));
        now = now.plusSeconds(1);
        assertThat(runs.start(keyed(REQUEST))).isEqualTo(started(2, false));
        assertThat(runs.start(keyed(REQUEST))).isEqualTo(started(2, true));
    }

    @Test
    void requestsThatDifferInSecretsOnlyAreOneForAKey() {
        PlanRunService runs = service(this::plans);
        runs.start(keyed(PlanRequest.of("Migrate with password=first123")));

        assertThat(runs.start(keyed(PlanRequest.of("Migrate with password=second456"))))
                .isEqualTo(started(1, true));
    }

    @Test
    void aPlanIsThereForItsOwnerAndItsReader() {
        PlanRunService runs = service(this::plans);
        assertThat(runs.start(ORDER)).isEqualTo(started(1, false));
        assertThat(runs.running()).isEqualTo(1);
        carryOutAll();

        assertThat(runs.running()).isZero();
        StoredRun run = runs.find("ann", "plan-1").orElseThrow();
        Plan plan = run.plan().orElseThrow();
        assertThat(run.endedAt()).contains(now);
        assertThat(run.end()).contains(new RunEnd.Planned(plan));
        try (RunReader reader = runs.follow("ann", "plan-1", 0).orElseThrow()) {
            JournalPart part = reader.next(Duration.ZERO);
            assertThat(part.events())
                    .isNotEmpty()
                    .noneMatch(PlanEvent.Completed.class::isInstance)
                    .anyMatch(PlanEvent.StepProposed.class::isInstance);
            assertThat(part.end()).contains(new RunEnd.Planned(plan));
            assertThat(reader.next(Duration.ZERO).end()).contains(new RunEnd.Planned(plan));
        }
    }

    @Test
    void aRevisionThatFailsLeavesThePlanAsItIs() {
        PlanRunService runs = service(this::plans);
        runs.start(ORDER);
        carryOutAll();
        Plan plan = runs.find("ann", "plan-1").orElseThrow().plan().orElseThrow();

        assertThat(runs.revise("ann", "plan-1", "fail")).contains(started(1, false));
        assertThat(runs.revise("ann", "plan-1", "fail").orElseThrow()).isInstanceOf(RunStart.Conflict.class);
        carryOutAll();
        assertThat(runs.find("ann", "plan-1").orElseThrow().plan()).contains(plan);
        assertThat(runs.find("ann", "plan-1").orElseThrow().end().orElseThrow()).isInstanceOf(RunEnd.Failed.class);

        runs.revise("ann", "plan-1", "Move the invoices database too");
        carryOutAll();
        assertThat(runs.find("ann", "plan-1").orElseThrow().plan().orElseThrow().id())
                .isEqualTo("made by Move the invoices database too");
    }

    @Test
    void aRevisionNeedsAPlaceToo() {
        PlanRunService runs = service(this::plans);
        runs.start(ORDER);
        carryOutAll();
        runs.start(ORDER);
        runs.start(ORDER);

        assertThat(runs.revise("ann", "plan-1", "Be quick")).contains(new RunStart.Busy(2));
    }

    @Test
    void whereThereIsNoThreadNothingRuns() {
        PlanRunService runs = service(this::plans, work -> {
            throw new RejectedExecutionException("shut down");
        });

        for (int again = 0; again < 3; again++) {
            assertThat(runs.start(ORDER)).isEqualTo(new RunStart.Busy(2));
            assertThat(runs.running()).isZero();
        }
    }

    @Test
    void anInterruptThatWasMeantForTheWorkDoesNotOutliveIt() {
        List<PlanRunService> service = new ArrayList<>();
        PlanRunService runs = service((request, listener) -> {
            assertThat(listener.isCancelled()).isFalse();
            service.get(0).delete("ann", "plan-1");
            assertThat(listener.isCancelled()).isTrue();
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            return new PlanOutcome.NeedsInput("Too vague", List.of());
        });
        service.add(runs);
        runs.start(ORDER);
        carryOutAll();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anInterruptOfSomebodyElseIsKept() {
        PlanRunService runs = service((request, listener) -> {
            Thread.currentThread().interrupt();
            return new PlanOutcome.NeedsInput("Too vague", List.of());
        });
        runs.start(ORDER);
        carryOutAll();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aRunIsStoppedForTheFirstReasonThatThereIs() {
        PlanRunService runs = service(RunLifeTest::fails);
        runs.start(ORDER);
        try (RunReader reader = runs.follow("ann", "plan-1", 0).orElseThrow()) {
            now = now.plusSeconds(299);
            runs.tidy();
            now = now.plusSeconds(1);
            runs.tidy();
            runs.delete("ann", "plan-1");
            carryOutAll();
            assertThat(reader.next(Duration.ZERO).end())
                    .contains(new RunEnd.Stopped(StopReason.CANCELLED, Optional.empty()));
        }
        runs.start(ORDER);
        now = now.plusSeconds(60);
        runs.tidy();
        now = now.plusSeconds(300);
        runs.tidy();
        carryOutAll();
        assertThat(runs.find("ann", "plan-2").orElseThrow().end())
                .contains(new RunEnd.Stopped(StopReason.ABANDONED, Optional.empty()));
    }

    @Test
    void aRunIsAbandonedAWhileAfterItsLastReaderHasGone() {
        PlanRunService runs = service(RunLifeTest::fails);
        runs.start(ORDER);
        try (RunReader reader = runs.follow("ann", "plan-1", 0).orElseThrow()) {
            now = now.plusSeconds(90);
            runs.tidy();
            assertThat(reader.next(Duration.ZERO).isEmpty()).isTrue();
        }
        now = now.plusSeconds(60);
        runs.tidy();
        runs.start(ORDER);
        try (RunReader reader = runs.follow("ann", "plan-2", 0).orElseThrow()) {
            now = now.plusSeconds(90);
            assertThat(reader.next(Duration.ZERO).isEmpty()).isTrue();
        }
        now = now.plusSeconds(59);
        runs.tidy();
        carryOutAll();

        assertThat(runs.find("ann", "plan-1").orElseThrow().end())
                .contains(new RunEnd.Stopped(StopReason.ABANDONED, Optional.empty()));
        assertThat(runs.find("ann", "plan-2").orElseThrow().end().orElseThrow()).isInstanceOf(RunEnd.Failed.class);
    }

    @Test
    void aJournalThatIsBeingReadIsNotForgottenForWantOfRoom() {
        PlanRunService runs =
                service(this::plans, waiting::add, () -> "plan-" + ++ids, new MemoryPlanStore(0, Duration.ofHours(1)));
        runs.start(ORDER);
        try (RunReader reader = runs.follow("ann", "plan-1", 0).orElseThrow()) {
            carryOutAll();
            assertThat(reader.next(Duration.ZERO).end().orElseThrow()).isInstanceOf(RunEnd.Planned.class);
        }
        assertThat(runs.find("ann", "plan-1")).isPresent();

        runs.start(ORDER);
        carryOutAll();
        assertThat(runs.find("ann", "plan-1")).isEmpty();
    }

    @Test
    void whatHasEndedCanBeDeleted() {
        PlanRunService runs = service(this::plans);
        runs.start(ORDER);
        carryOutAll();

        assertThat(runs.delete("ann", "plan-1")).isTrue();
        assertThat(runs.find("ann", "plan-1")).isEmpty();
        assertThat(runs.delete("ann", "plan-1")).isFalse();
    }

    @Test
    void whoIsOvertakenByTheSameOrderJoinsIt() {
        List<PlanRunService> service = new ArrayList<>();
        PlanRunService runs = service(
                this::plans,
                waiting::add,
                () -> {
                    String id = "plan-" + ++ids;
                    if (ids == 1) {
                        assertThat(service.get(0).start(keyed(REQUEST))).isEqualTo(started(2, false));
                    }
                    return id;
                },
                store);
        service.add(runs);

        assertThat(runs.start(keyed(REQUEST))).isEqualTo(started(2, true));
        assertThat(runs.running()).isEqualTo(1);
        assertThat(runs.list("ann")).extracting(StoredRun::planId).containsExactly("plan-2");
    }

    @Test
    void anInterruptEndsTheWaitForWhatStillRuns() {
        PlanRunService runs = service(RunLifeTest::fails);
        runs.start(ORDER);
        Thread.currentThread().interrupt();
        runs.drain(Duration.ofMinutes(5));

        assertThat(Thread.interrupted()).isTrue();
        carryOutAll();
        assertThat(runs.find("ann", "plan-1").orElseThrow().end())
                .contains(new RunEnd.Stopped(StopReason.SHUTDOWN, Optional.empty()));
    }

    @Test
    void anErrorOfTheMachineIsOursAndDoesNotKeepThePlace() {
        PlanRunService runs = service((request, listener) -> {
            throw new StackOverflowError();
        });
        runs.start(ORDER);
        carryOutAll();

        assertThat(runs.find("ann", "plan-1").orElseThrow().end().orElseThrow())
                .isInstanceOfSatisfying(RunEnd.Failed.class, failed -> {
                    assertThat(failed.error().error()).isEqualTo(PlanningError.INTERNAL);
                    assertThat(failed.error()).hasCauseInstanceOf(StackOverflowError.class);
                });
        assertThat(runs.running()).isZero();
    }

    @Test
    void aReaderTakesALongJournalInParts() {
        PlanRunService runs = service((request, listener) -> {
            IntStream.rangeClosed(1, 300).forEach(number -> listener.on(event(number)));
            return new PlanOutcome.NeedsInput("Too vague", List.of("Where?"));
        });
        runs.start(ORDER);
        carryOutAll();
        try (RunReader reader = runs.follow("ann", "plan-1", 0).orElseThrow()) {
            JournalPart part = reader.next(Duration.ZERO);
            assertThat(part.events()).hasSize(256);
            assertThat(part.end()).isEmpty();
            JournalPart rest = reader.next(Duration.ZERO);
            assertThat(rest.first()).isEqualTo(257);
            assertThat(rest.events()).hasSize(44).startsWith(event(257));
            assertThat(rest.end()).contains(new RunEnd.NeedsInput("Too vague", List.of("Where?")));
        }
    }

    @Test
    void aReaderOfARunThatHasSaidNothingHearsNothing() {
        PlanRunService runs = service(this::plans);
        runs.start(ORDER);
        try (RunReader reader = runs.follow("ann", "plan-1", 0).orElseThrow()) {
            assertThat(reader.next(Duration.ZERO).isEmpty()).isTrue();
            assertThat(reader.next(Duration.ofMillis(1)).isEmpty()).isTrue();
        }
    }

    @Test
    void anInterruptedReaderEndsAndKeepsTheInterrupt() {
        PlanRunService runs = service(this::plans);
        runs.start(ORDER);
        try (RunReader reader = runs.follow("ann", "plan-1", 0).orElseThrow()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> reader.next(Duration.ofSeconds(30)))
                    .isInstanceOfSatisfying(
                            PlanningException.class,
                            error -> assertThat(error.error()).isEqualTo(PlanningError.CANCELLED));
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aRunWhoseProcessIsGoneEndsForItsReader() {
        store.begin(StoredRun.beginning("left", "ann", REQUEST, now));
        store.append("left", event(1));
        PlanRunService runs = service(this::plans);
        try (RunReader reader = runs.follow("ann", "left", 0).orElseThrow()) {
            assertThat(reader.next(Duration.ZERO)).isEqualTo(new JournalPart(1, List.of(event(1)), Optional.empty()));
            assertThat(reader.next(Duration.ZERO))
                    .isEqualTo(new JournalPart(
                            2, List.of(), Optional.of(new RunEnd.Stopped(StopReason.SHUTDOWN, Optional.empty()))));
        }
    }

    @Test
    void whatEndedLongAgoIsForgotten() {
        PlanRunService runs = service(this::plans);
        runs.start(ORDER);
        carryOutAll();
        now = now.plusSeconds(3_600);
        runs.tidy();
        assertThat(runs.list("ann")).hasSize(1);
        now = now.plusSeconds(1);
        runs.tidy();
        assertThat(runs.list("ann")).isEmpty();
    }

    @Test
    void drainingWithoutWorkDoesNotWaitAndStartsNothing() {
        PlanRunService runs = service(this::plans);
        runs.drain(Duration.ofMinutes(5));
        runs.drain(Duration.ofMinutes(5));

        assertThat(runs.start(ORDER)).isEqualTo(new RunStart.Busy(0));
        assertThat(runs.list("ann")).isEmpty();
    }
}
