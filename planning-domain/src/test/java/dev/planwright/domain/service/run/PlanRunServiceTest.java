package dev.planwright.domain.service.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.event.Stage;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.port.in.Replanner;
import dev.planwright.domain.port.in.Revision;
import dev.planwright.domain.port.in.RunReader;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.run.JournalPart;
import dev.planwright.domain.run.RunEnd;
import dev.planwright.domain.run.RunLimits;
import dev.planwright.domain.run.RunOrder;
import dev.planwright.domain.run.RunStart;
import dev.planwright.domain.run.StopReason;
import dev.planwright.domain.run.StoredRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PlanRunServiceTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final PlanRequest REQUEST = PlanRequest.of("Migrate the orders database");
    private static final PlanEvent EVENT = new PlanEvent.Progress(Stage.PROPOSING, "Proposing", 10);
    private static final PlanDraft DRAFT =
            PlanDraft.ofSteps(List.of(StepDraft.builder("a", "First").build()));
    private static final PlanOutcome QUESTIONS = new PlanOutcome.NeedsInput("Too vague", List.of("Where?"));

    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    /** Work that waits for somebody to carry it out. */
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    private Instant now = Instant.parse("2026-03-01T09:00:00Z");

    private PlanRunService service(int atOnce, Planner planner) {
        RunLimits limits = new RunLimits(atOnce, Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofSeconds(30));
        return service(limits, planner, waiting::add);
    }

    private PlanRunService service(RunLimits limits, Planner planner, Executor threads) {
        RunSettings settings = new RunSettings(limits, () -> now, () -> "plan-" + ids.incrementAndGet(), threads);
        return new PlanRunService(
                settings, new Fakes(counted(planner)), new MemoryPlanStore(1_000_000, Duration.ofHours(1)));
    }

    private Planner counted(Planner planner) {
        return (request, listener) -> {
            calls.incrementAndGet();
            return planner.plan(request, listener);
        };
    }

    private record Fakes(Planner planner) implements PlannersById {
        @Override
        public Planner planner(String planId) {
            return planner;
        }

        @Override
        public Replanner replanner(String planId) {
            return new Replanner() {
                @Override
                public PlanOutcome resume(PlanRequest request, PlanDraft finished, PlanListener listener) {
                    assertThat(finished).isEqualTo(DRAFT);
                    return planner.plan(request, listener);
                }

                @Override
                public PlanOutcome revise(Revision revision, PlanListener listener) {
                    return planner.plan(revision.request(), listener);
                }
            };
        }
    }

    private void carryOutAll() {
        for (Runnable work = waiting.poll(); work != null; work = waiting.poll()) {
            work.run();
        }
    }

    private static PlanOutcome fails(PlanRequest request, PlanListener listener) {
        listener.on(EVENT);
        throw new PlanningException(PlanningError.PROPOSERS_FAILED, "It broke off").withDraft(DRAFT);
    }

    private static PlanOutcome asks(PlanRequest request, PlanListener listener) {
        listener.on(EVENT);
        return QUESTIONS;
    }

    private static RunOrder keyed(String owner, String key, PlanRequest request) {
        return new RunOrder(owner, request, Optional.empty(), Optional.of(key), false);
    }

    private static RunOrder known(String owner) {
        return new RunOrder(owner, REQUEST, Optional.empty(), Optional.empty(), true);
    }

    private static RunStart started(int number, boolean joined) {
        return new RunStart.Started("plan-" + number, joined);
    }

    @Test
    void aReaderThatComesBackGetsEachEventOnce() {
        PlanRunService runs = service(10, (request, listener) -> {
            IntStream.rangeClosed(1, 100).forEach(i -> listener.on(new PlanEvent.Progress(Stage.PROPOSING, "" + i, i)));
            return QUESTIONS;
        });
        runs.start(RunOrder.of("ann", REQUEST));
        carryOutAll();
        for (int cut = 0; cut <= 101; cut++) {
            try (RunReader reader = runs.follow("ann", "plan-1", cut).orElseThrow()) {
                JournalPart part = reader.next(Duration.ZERO);
                assertThat(part.events()).hasSize(Math.max(0, 100 - cut));
                assertThat(part.next()).isEqualTo(101);
                assertThat(part.end()).isPresent();
            }
        }
    }

    @Test
    void aReaderWaitsForWhatComes() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        CountDownLatch gate = new CountDownLatch(1);
        PlanRunService runs = service(
                RunLimits.DEFAULT,
                (request, listener) -> {
                    listener.on(EVENT);
                    await(gate);
                    return QUESTIONS;
                },
                threads);
        runs.start(RunOrder.of("ann", REQUEST));
        try (RunReader reader = runs.follow("ann", "plan-1", 0).orElseThrow()) {
            assertThat(reader.next(LONG).events()).containsExactly(EVENT);
            assertThat(reader.next(Duration.ofMillis(1)).isEmpty()).isTrue();
            gate.countDown();
            assertThat(reader.next(LONG).end()).isPresent();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlanningException(PlanningError.CANCELLED, "Interrupted", e).withDraft(DRAFT);
        }
    }

    @Test
    void aRunThatGetsNoThreadLeavesNothingBehind() {
        Runnable full = () -> {
            throw new RejectedExecutionException("full");
        };
        Runnable out = () -> {
            throw new OutOfMemoryError("unable to create native thread");
        };
        Queue<Runnable> refusals = new ArrayDeque<>(List.of(full, out));
        RunLimits one = new RunLimits(1, Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofSeconds(30));
        PlanRunService runs =
                service(one, PlanRunServiceTest::fails, task -> (refusals.isEmpty() ? task : refusals.remove()).run());
        assertThat(runs.start(known("ann"))).isEqualTo(new RunStart.Busy(1));
        assertThatThrownBy(() -> runs.start(known("ann"))).isInstanceOf(OutOfMemoryError.class);
        assertThat(runs.running()).isZero();
        assertThat(runs.list("ann")).isEmpty();
        assertThat(runs.start(known("ann"))).isEqualTo(started(3, false));
        refusals.add(full);
        assertThat(runs.resume("ann", "plan-3")).contains(new RunStart.Busy(1));
        assertThat(runs.find("ann", "plan-3")).get().matches(run -> run.end().isPresent());
    }

    @Test
    void showsARunToItsOwnerOnly() {
        PlanRunService runs = service(10, PlanRunServiceTest::asks);
        runs.start(RunOrder.of("ann", REQUEST));
        assertThat(runs.find("bob", "plan-1")).isEmpty();
        assertThat(runs.follow("bob", "plan-1", 0)).isEmpty();
        assertThat(runs.resume("bob", "plan-1")).isEmpty();
        assertThat(runs.delete("bob", "plan-1")).isFalse();
        assertThat(runs.list("bob")).isEmpty();
        assertThat(runs.list("ann")).extracting(StoredRun::planId).containsExactly("plan-1");
    }

    @Test
    void anIdempotencyKeyStandsForOneRunOfOneOwner() {
        PlanRunService runs = service(10, PlanRunServiceTest::asks);
        assertThat(runs.start(keyed("ann", "k", REQUEST))).isEqualTo(started(1, false));
        assertThat(runs.start(keyed("ann", "k", REQUEST))).isEqualTo(started(1, true));
        assertThat(runs.start(keyed("ann", "k", PlanRequest.of("Another task"))))
                .isInstanceOf(RunStart.Conflict.class);
        assertThat(runs.start(keyed("bob", "k", REQUEST))).isEqualTo(started(2, false));
        assertThat(runs.start(keyed("ann", "k2", REQUEST))).isEqualTo(started(3, false));
    }

    @Test
    void aFailureAnswersTheSameRequestForAWhileAndThenLetsItTryAgain() {
        PlanRunService runs = service(10, PlanRunServiceTest::fails);
        runs.start(known("ann"));
        carryOutAll();
        assertThat(runs.start(known("ann"))).isEqualTo(started(1, true));
        now = now.plusSeconds(29);
        assertThat(runs.start(known("ann"))).isEqualTo(started(1, true));
        now = now.plusSeconds(1);
        assertThat(runs.start(known("ann"))).isEqualTo(started(2, false));
        carryOutAll();
        assertThat(calls).hasValue(2);
    }

    @Test
    void equalRequestsOfOneKnownOwnerShareARunOnlyWhileItIsMade() {
        PlanRunService runs = service(10, PlanRunServiceTest::asks);
        assertThat(runs.start(known("ann"))).isEqualTo(started(1, false));
        assertThat(runs.start(known("ann"))).isEqualTo(started(1, true));
        assertThat(runs.start(known("bob"))).isEqualTo(started(2, false));
        assertThat(runs.start(RunOrder.of("", REQUEST))).isEqualTo(started(3, false));
        assertThat(runs.start(RunOrder.of("", REQUEST))).isEqualTo(started(4, false));
    }

    @Test
    void ofManyThatAskAtOnceOneStartsTheRun() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        CountDownLatch gate = new CountDownLatch(16);
        PlanRunService runs = service(100, PlanRunServiceTest::asks);
        try {
            List<Future<RunStart>> starts = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                starts.add(threads.submit(() -> {
                    gate.countDown();
                    await(gate);
                    return runs.start(keyed("ann", "k", REQUEST));
                }));
            }
            List<RunStart> all = new ArrayList<>();
            for (Future<RunStart> start : starts) {
                all.add(start.get(30, TimeUnit.SECONDS));
            }
            assertThat(all)
                    .extracting(start -> ((RunStart.Started) start).planId())
                    .containsOnly(id(all));
            assertThat(all)
                    .filteredOn(start -> !((RunStart.Started) start).joined())
                    .hasSize(1);
            assertThat(runs.list("ann")).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static String id(List<RunStart> starts) {
        return ((RunStart.Started) starts.get(0)).planId();
    }

    @Test
    void refusesMoreThanItMayMakeAtOnce() {
        PlanRunService runs = service(2, PlanRunServiceTest::asks);
        runs.start(RunOrder.of("ann", REQUEST));
        runs.start(RunOrder.of("ann", REQUEST));
        assertThat(runs.start(RunOrder.of("ann", REQUEST))).isEqualTo(new RunStart.Busy(2));
        assertThat(runs.list("ann")).hasSize(2);
        carryOutAll();
        assertThat(runs.start(RunOrder.of("ann", REQUEST))).isEqualTo(started(4, false));
    }

    @Test
    void goesOnFromABrokenOffPlanUnderTheSameId() {
        PlanRunService runs = service(10, PlanRunServiceTest::fails);
        runs.start(RunOrder.of("ann", REQUEST));
        carryOutAll();
        assertThat(runs.resume("ann", "plan-1")).contains(started(1, false));
        assertThat(runs.resume("ann", "plan-1")).contains(started(1, true));
        carryOutAll();
        try (RunReader reader = runs.follow("ann", "plan-1", 0).orElseThrow()) {
            assertThat(reader.next(Duration.ZERO).first()).isEqualTo(3);
        }
        assertThat(calls).hasValue(2);
    }

    @Test
    void goesOnFromWhatWasFinishedElsewhere() {
        PlanRunService runs = service(10, (request, listener) -> QUESTIONS);
        RunOrder order = new RunOrder("ann", REQUEST, Optional.of(DRAFT), Optional.of("k"), true);
        assertThat(runs.start(order)).isEqualTo(started(1, false));
        carryOutAll();
        assertThat(end(runs, "plan-1")).isInstanceOf(RunEnd.NeedsInput.class);
        assertThat(calls).hasValue(1);
        assertThat(runs.start(order)).isEqualTo(started(1, true));
        assertThat(runs.start(keyed("ann", "k", REQUEST))).isInstanceOf(RunStart.Conflict.class);
    }

    @Test
    void aDraftWithoutStepsIsAPlanFromTheBeginning() {
        RunOrder order =
                new RunOrder("ann", REQUEST, Optional.of(PlanDraft.ofSteps(List.of())), Optional.empty(), true);
        assertThat(order).isEqualTo(known("ann"));
    }

    @Test
    void doesNotGoOnFromAPlanThatDidNotBreakOff() {
        PlanRunService runs = service(10, PlanRunServiceTest::asks);
        runs.start(RunOrder.of("ann", REQUEST));
        carryOutAll();
        assertThat(runs.resume("ann", "plan-1").orElseThrow()).isInstanceOf(RunStart.Conflict.class);
    }

    @Test
    void revisesNothingWhereThereIsNoPlan() {
        PlanRunService runs = service(10, PlanRunServiceTest::asks);
        runs.start(RunOrder.of("ann", REQUEST));
        assertThat(runs.revise("ann", "plan-1", "No downtime").orElseThrow()).isInstanceOf(RunStart.Conflict.class);
        carryOutAll();
        assertThat(runs.revise("ann", "plan-1", "No downtime").orElseThrow()).isInstanceOf(RunStart.Conflict.class);
        assertThat(runs.revise("bob", "plan-1", "No downtime")).isEmpty();
    }

    @Test
    void stopsARunThatNobodyReadsAndOneThatTakesTooLong() {
        PlanRunService runs = service(10, (request, listener) -> {
            assertThat(listener.isCancelled()).isTrue();
            throw new PlanningException(PlanningError.CANCELLED, "Cancelled").withDraft(DRAFT);
        });
        runs.start(RunOrder.of("ann", REQUEST));
        runs.start(RunOrder.of("ann", REQUEST));
        try (RunReader reader = runs.follow("ann", "plan-2", 0).orElseThrow()) {
            now = now.plusSeconds(61);
            runs.tidy();
            now = now.plusSeconds(240);
            runs.tidy();
            carryOutAll();
            assertThat(end(runs, "plan-1")).isEqualTo(new RunEnd.Stopped(StopReason.ABANDONED, Optional.of(DRAFT)));
            assertThat(reader.next(Duration.ZERO).end())
                    .contains(new RunEnd.Stopped(StopReason.TIME_LIMIT, Optional.of(DRAFT)));
        }
    }

    private static RunEnd end(PlanRunService runs, String planId) {
        return runs.find("ann", planId).orElseThrow().end().orElseThrow();
    }

    @Test
    void aReaderThatComesBackInTimeKeepsARunGoing() {
        PlanRunService runs = service(10, (request, listener) -> {
            assertThat(listener.isCancelled()).isFalse();
            return QUESTIONS;
        });
        runs.start(RunOrder.of("ann", REQUEST));
        for (int i = 0; i < 4; i++) {
            now = now.plusSeconds(59);
            runs.follow("ann", "plan-1", 0).orElseThrow().close();
            runs.tidy();
        }
        carryOutAll();
        assertThat(calls).hasValue(1);
    }

    @Test
    void deletingInterruptsTheWorkAndTellsTheReaders() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        CountDownLatch interrupted = new CountDownLatch(1);
        PlanRunService runs = service(
                RunLimits.DEFAULT,
                (request, listener) -> {
                    listener.on(EVENT);
                    try {
                        await(new CountDownLatch(1));
                    } finally {
                        interrupted.countDown();
                    }
                    return QUESTIONS;
                },
                threads);
        runs.start(RunOrder.of("ann", REQUEST));
        try (RunReader reader = runs.follow("ann", "plan-1", 0).orElseThrow()) {
            assertThat(reader.next(LONG).events()).containsExactly(EVENT);
            assertThat(runs.delete("ann", "plan-1")).isTrue();
            assertThat(reader.next(LONG).end()).contains(new RunEnd.Stopped(StopReason.CANCELLED, Optional.empty()));
            assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(runs.find("ann", "plan-1")).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aDefectEndsTheRunAsOurFault() {
        PlanRunService runs = service(10, (request, listener) -> {
            throw new IllegalStateException("a defect");
        });
        runs.start(RunOrder.of("ann", REQUEST));
        carryOutAll();
        assertThat(end(runs, "plan-1"))
                .isInstanceOfSatisfying(
                        RunEnd.Failed.class,
                        failed -> assertThat(failed.error().error()).isEqualTo(PlanningError.INTERNAL));
        assertThat(runs.running()).isZero();
    }

    @Test
    void drainingStopsWhatOutlastsTheGraceAndStartsNothing() {
        ExecutorService threads = Executors.newCachedThreadPool();
        CountDownLatch begun = new CountDownLatch(1);
        PlanRunService runs = service(
                RunLimits.DEFAULT,
                (request, listener) -> {
                    begun.countDown();
                    await(new CountDownLatch(1));
                    return QUESTIONS;
                },
                threads);
        runs.start(RunOrder.of("ann", REQUEST));
        await(begun);
        runs.drain(Duration.ZERO);
        assertThat(end(runs, "plan-1")).isEqualTo(new RunEnd.Stopped(StopReason.SHUTDOWN, Optional.of(DRAFT)));
        assertThat(runs.start(RunOrder.of("ann", REQUEST))).isEqualTo(new RunStart.Busy(0));
        threads.shutdownNow();
    }
}
