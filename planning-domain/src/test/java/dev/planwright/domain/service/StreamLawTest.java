package dev.planwright.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.check.RequestLimits;
import dev.planwright.domain.contract.StreamClient;
import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever proposers say, break off, decline or patch: the events add up to the answer. */
class StreamLawTest {
    private static final String[] IDS = {"a", "b", "c", "d", "e", "d e", "", "f", "a-2", "A", "ü"};
    private static final EngineSettings SETTINGS = new EngineSettings(
            WorkingTime.DEFAULT,
            RequestLimits.DEFAULT,
            6,
            InstantSource.fixed(Instant.parse("2026-01-05T09:00:00Z")),
            () -> "plan-1");

    /** Says something random whenever it is asked. */
    private record Erratic(String name, SplittableRandom random) implements PlanProposer {
        @Override
        public DraftEnd propose(ProposalTask task, DraftListener listener) {
            if (random.nextInt(5) == 0) {
                return new DraftEnd.Declined("not mine", List.of("other"));
            }
            if (random.nextBoolean()) {
                listener.onHead("Title by " + name, "");
            }
            List<StepDraft> said = new ArrayList<>();
            for (int k = random.nextInt(8); k > 0; k--) {
                said.add(step());
                listener.onStep(said.get(said.size() - 1));
            }
            return random.nextInt(3) == 0
                    ? new DraftEnd.BrokenOff("reset")
                    : new DraftEnd.Finished(PlanDraft.ofSteps(said));
        }

        private StepDraft step() {
            StepDraft.Builder step = StepDraft.builder(id(), random.nextInt(6) == 0 ? "" : "Work " + random.nextInt(99))
                    .dependencies(List.of(id(), id()).subList(0, random.nextInt(3)));
            if (random.nextBoolean()) {
                step.estimate(new EstimateDraft(
                        Duration.ofMinutes(random.nextInt(9)),
                        Duration.ofMinutes(random.nextInt(9)),
                        Duration.ofMinutes(random.nextInt(9)),
                        "",
                        Clock.WORKING));
            }
            return step.build();
        }

        private String id() {
            return IDS[random.nextInt(IDS.length)];
        }
    }

    private static List<PlanEvent> listen(List<PlanProposer> chain, PlanRequest request, List<Plan> plans) {
        List<PlanEvent> events = new ArrayList<>();
        try {
            PlanOutcome outcome = new PlanningService(chain, SETTINGS).plan(request, events::add);
            outcome.fold(planned -> plans.add(planned.plan()), needed -> plans.isEmpty());
        } catch (PlanningException e) {
            assertThat(e.error())
                    .isIn(
                            PlanningError.PROPOSERS_FAILED,
                            PlanningError.NO_PLANNER_FOR_TASK,
                            PlanningError.PLAN_REFUSED);
        }
        return events;
    }

    private static PlanRequest request(SplittableRandom random) {
        PlanContext context = random.nextBoolean()
                ? PlanContext.EMPTY
                : PlanContext.of("timeline", "1 hour").with("team_size", ContextValue.of(2));
        return PlanRequest.of("Upgrade PostgreSQL", context, PlanOptions.NONE.withStrict(random.nextInt(8) == 0));
    }

    @Test
    @Tag("large")
    void eventsAppliedInOrderGiveExactlyTheStepsOfTheAnswer() {
        int planned = 0;
        for (int seed = 0; seed < 1_500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<PlanProposer> chain = new ArrayList<>();
            for (int k = 1 + random.nextInt(3); k > 0; k--) {
                chain.add(new Erratic("p" + k, random.split()));
            }
            List<Plan> plans = new ArrayList<>();

            List<PlanEvent> events = listen(chain, request(random), plans);

            if (plans.isEmpty()) {
                assertThat(events).as("seed %d", seed).noneMatch(PlanEvent.Completed.class::isInstance);
            } else {
                planned++;
                Plan plan = plans.get(0);
                assertThat(applied(events)).as("seed %d", seed).isEqualTo(plan.steps());
                assertThat(events).as("seed %d", seed).endsWith(new PlanEvent.Completed(plan));
                assertThat(events)
                        .as("seed %d", seed)
                        .filteredOn(PlanEvent.Completed.class::isInstance)
                        .hasSize(1);
                assertSound(plan, seed);
            }
            assertOneHeadAndProgressUpwards(events, seed);
        }
        assertThat(planned).as("runs that end in a plan").isGreaterThan(300);
    }

    private static List<Step> applied(List<PlanEvent> events) {
        StreamClient client = new StreamClient();
        events.forEach(client::on);
        return client.steps();
    }

    private static void assertSound(Plan plan, int seed) {
        Set<Object> before = new HashSet<>();
        for (Step step : plan.steps()) {
            assertThat(before)
                    .as("seed %d: each step stands after its dependencies", seed)
                    .containsAll(step.dependencies());
            assertThat(before.add(step.id()))
                    .as("seed %d: ids are unique", seed)
                    .isTrue();
        }
        assertThat(plan.schedule().timings().keySet()).as("seed %d", seed).hasSameSizeAs(plan.steps());
    }

    private static void assertOneHeadAndProgressUpwards(List<PlanEvent> events, int seed) {
        int percent = 0;
        int heads = 0;
        for (PlanEvent event : events) {
            if (event instanceof PlanEvent.Progress progress) {
                assertThat(progress.percent()).as("seed %d", seed).isBetween(percent, 100);
                percent = progress.percent();
            }
            heads += event instanceof PlanEvent.Outlined ? 1 : 0;
        }
        assertThat(heads).as("seed %d", seed).isLessThanOrEqualTo(1);
    }
}
