package dev.planwright.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.plan.StepTiming;
import dev.planwright.domain.plan.WorkingTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlanSchedulerTest {
    private static final ScheduleSettings ALONE = settings(Schedule.Calendar.WORKING, 1, true);

    private static ScheduleSettings settings(Schedule.Calendar calendar, int people, boolean simulated) {
        return new ScheduleSettings(calendar, WorkingTime.DEFAULT, Optional.of(people), Optional.empty(), simulated);
    }

    private static Step step(String id, int optimistic, int likely, int pessimistic, Clock clock, String... before) {
        return StepDraft.builder(id, id)
                .estimate(new EstimateDraft(
                        Duration.ofMinutes(optimistic),
                        Duration.ofMinutes(likely),
                        Duration.ofMinutes(pessimistic),
                        "",
                        clock))
                .dependencies(before)
                .build()
                .toStep();
    }

    private static Step step(String id, int minutes, String... before) {
        return step(id, minutes, minutes, minutes, Clock.WORKING, before);
    }

    private static List<String> ids(List<StepId> ids) {
        return ids.stream().map(StepId::value).toList();
    }

    private static StepTiming timing(Schedule schedule, String id) {
        return schedule.timings().get(new StepId(id));
    }

    /** a takes 10, then b 60 and c 20 at the same time, then d 5; e takes 15 on its own. */
    private static final List<Step> DIAMOND =
            List.of(step("a", 10), step("b", 60, "a"), step("c", 20, "a"), step("d", 5, "b", "c"), step("e", 15));

    @Test
    void findsWavesCriticalPathAndSlack() {
        Schedule schedule = PlanScheduler.schedule(DIAMOND, ALONE);

        assertThat(schedule.waves().stream().map(PlanSchedulerTest::ids))
                .containsExactly(List.of("a", "e"), List.of("b", "c"), List.of("d"));
        assertThat(ids(schedule.criticalPath())).containsExactly("a", "b", "d");
        assertThat(schedule.likely()).hasMinutes(75);
        assertThat(timing(schedule, "c"))
                .isEqualTo(new StepTiming(2, false, Duration.ofMinutes(10), Duration.ofMinutes(50)));
        assertThat(timing(schedule, "c").slack()).hasMinutes(40);
        assertThat(timing(schedule, "e").slack()).hasMinutes(60);
        assertThat(timing(schedule, "b").critical()).isTrue();
        assertThat(schedule.timings().keySet()).extracting(StepId::value).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void levelsForTheTeam() {
        assertThat(PlanScheduler.schedule(DIAMOND, ALONE).teamDuration()).hasValue(Duration.ofMinutes(110));
        // e waits: b has the longer way to the end
        assertThat(PlanScheduler.schedule(DIAMOND, settings(Schedule.Calendar.WORKING, 2, false))
                        .teamDuration())
                .hasValue(Duration.ofMinutes(75));
        assertThat(PlanScheduler.schedule(
                                DIAMOND,
                                new ScheduleSettings(
                                        Schedule.Calendar.WORKING,
                                        WorkingTime.DEFAULT,
                                        Optional.empty(),
                                        Optional.empty(),
                                        false))
                        .teamDuration())
                .isEmpty();
    }

    @Test
    void addsUpTheThreePointsAlongTheirOwnLongestPaths() {
        Schedule schedule = PlanScheduler.schedule(
                List.of(
                        step("a", 1, 10, 20, Clock.WORKING),
                        step("b", 5, 6, 90, Clock.WORKING),
                        step("c", 2, 2, 2, Clock.WORKING, "a", "b")),
                ALONE);

        assertThat(schedule.optimistic()).hasMinutes(7);
        assertThat(schedule.likely()).hasMinutes(12);
        assertThat(schedule.pessimistic()).hasMinutes(92);
        assertThat(schedule.totalEffort()).hasMinutes(18);
        assertThat(schedule.p50().orElseThrow())
                .isBetween(Duration.ofMinutes(12), schedule.p90().orElseThrow());
        assertThat(schedule.p90().orElseThrow()).isLessThan(Duration.ofMinutes(92));
    }

    @Test
    void aWaitPassesWorkingTimeButTakesNobodysTime() {
        List<Step> steps =
                List.of(step("watch", 1440, 1440, 1440, Clock.ELAPSED), step("other", 480), step("close", 60, "watch"));

        Schedule working = PlanScheduler.schedule(steps, ALONE);
        Schedule continuous = PlanScheduler.schedule(steps, settings(Schedule.Calendar.CONTINUOUS, 1, false));

        assertThat(working.likely()).hasMinutes(480 + 60);
        assertThat(working.teamDuration()).hasValue(Duration.ofHours(9));
        assertThat(working.totalEffort()).hasMinutes(540);
        assertThat(continuous.likely()).hasMinutes(1440 + 60);
        assertThat(continuous.calendar().code()).isEqualTo("continuous");
    }

    @Test
    void aStepWithoutEstimateTakesNoTime() {
        Schedule schedule = PlanScheduler.schedule(
                List.of(
                        step("a", 10),
                        StepDraft.builder("b", "b").dependencies("a").build().toStep(),
                        step("c", 5, "b")),
                ALONE);

        assertThat(schedule.likely()).hasMinutes(15);
        assertThat(schedule.waves()).hasSize(3);
    }

    @Test
    void keepsMillisecondsExact() {
        List<Step> steps = new ArrayList<>();
        for (int k = 0; k < 1_000; k++) {
            StepDraft.Builder step =
                    StepDraft.builder("s" + k, "s").estimate(EstimateDraft.exactly(Duration.ofMillis(1)));
            steps.add((k == 0 ? step : step.dependencies("s" + (k - 1))).build().toStep());
        }

        assertThat(PlanScheduler.schedule(steps, ALONE).likely()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void holdsTheDeadlineAgainstTheTeamElseP90ElseLikely() {
        Duration deadline = Duration.ofMinutes(80);
        List<Step> unsure = List.of(step("a", 10, 20, 300, Clock.WORKING));
        ScheduleSettings anyTeam = new ScheduleSettings(
                Schedule.Calendar.WORKING, WorkingTime.DEFAULT, Optional.empty(), Optional.of(deadline), true);
        ScheduleSettings noSimulation = new ScheduleSettings(
                Schedule.Calendar.WORKING, WorkingTime.DEFAULT, Optional.empty(), Optional.of(deadline), false);
        ScheduleSettings alone = new ScheduleSettings(
                Schedule.Calendar.WORKING, WorkingTime.DEFAULT, Optional.of(1), Optional.of(deadline), true);

        assertThat(PlanScheduler.schedule(unsure, anyTeam).fitsDeadline()).hasValue(false);
        assertThat(PlanScheduler.schedule(unsure, noSimulation).fitsDeadline()).hasValue(true);
        assertThat(PlanScheduler.schedule(unsure, alone).fitsDeadline()).hasValue(true);
        assertThat(PlanScheduler.schedule(DIAMOND, alone).fitsDeadline()).hasValue(false);
        assertThat(PlanScheduler.schedule(DIAMOND, ALONE).fitsDeadline()).isEmpty();
    }

    @Test
    void aDeadlineThatIsJustReachedIsKept() {
        Schedule schedule = PlanScheduler.schedule(
                List.of(step("a", 80)),
                new ScheduleSettings(
                        Schedule.Calendar.WORKING,
                        WorkingTime.DEFAULT,
                        Optional.of(1),
                        Optional.of(Duration.ofMinutes(80)),
                        false));

        assertThat(schedule.fitsDeadline()).hasValue(true);
    }

    @Test
    void refusesADependencyOnNoStep() {
        assertThatThrownBy(() -> PlanScheduler.schedule(List.of(step("a", 1, "x")), ALONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no step x");
    }

    @Test
    void schedulesNothingAtAll() {
        Schedule schedule = PlanScheduler.schedule(List.of(), ALONE);

        assertThat(schedule.waves()).isEmpty();
        assertThat(schedule.criticalPath()).isEmpty();
        assertThat(schedule.likely()).isZero();
        assertThat(schedule.p50()).isEmpty();
        assertThat(schedule.teamDuration()).hasValue(Duration.ZERO);
    }

    @Tag("large")
    @Test
    void aMillionStepsInAChainDoNotOverflowTheStack() {
        List<Step> steps = new ArrayList<>();
        for (int place = 0; place < 1_000_000; place++) {
            steps.add(place == 0 ? step("s0", 1) : step("s" + place, 1, "s" + (place - 1)));
        }

        Schedule schedule = PlanScheduler.schedule(steps, ALONE);

        assertThat(schedule.likely()).hasMinutes(1_000_000);
        assertThat(schedule.waves()).hasSize(1_000_000);
        assertThat(schedule.p90()).as("beyond the budget of the simulation").isEmpty();
    }
}
