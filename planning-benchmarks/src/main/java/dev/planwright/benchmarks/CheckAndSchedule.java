package dev.planwright.benchmarks;

import dev.planwright.domain.check.PlanChecks;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.schedule.PlanScheduler;
import dev.planwright.domain.schedule.ScheduleSettings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Checks and schedules a whole plan, without the simulation, whose budget is fixed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class CheckAndSchedule {
    private static final ScheduleSettings SETTINGS = new ScheduleSettings(
            Schedule.Calendar.WORKING, WorkingTime.DEFAULT, Optional.of(8), Optional.empty(), false);

    /** How many steps. */
    @Param({"10000", "1000000"})
    public int size;

    /** What the graph looks like. */
    @Param({"layered", "chain"})
    public String shape = "layered";

    private PlanDraft draft = PlanDraft.ofSteps(List.of());

    /** Makes the plan. */
    @Setup
    public void makePlan() {
        draft = shape.equals("chain") ? RandomPlans.chain(size) : RandomPlans.layered(size);
    }

    /** What {@code validate} and {@code schedule} do to a document that is read already. */
    @Benchmark
    public void checkAndSchedule(Blackhole blackhole) {
        List<Finding> findings = PlanChecks.check(draft, size);
        List<Step> steps = draft.steps().stream().map(StepDraft::toStep).toList();
        blackhole.consume(findings);
        blackhole.consume(PlanScheduler.schedule(steps, SETTINGS));
    }
}
