package dev.planwright.domain.schedule;

import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.DependencyGraph;
import dev.planwright.domain.plan.Estimate;
import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.plan.StepTiming;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;

/**
 * Schedules steps. A step without estimate takes no time. On the working calendar an elapsed wait passes as much working
 * time as {@link dev.planwright.domain.plan.WorkingTime#during} says; round the clock all durations count as they are.
 * Instances serve one call and one thread; {@link #schedule(List, ScheduleSettings)} is thread-safe.
 */
public final class PlanScheduler {
    private static final Estimate NO_TIME = Estimate.exactly(Duration.ZERO);

    private final List<Step> steps;
    private final ScheduleSettings settings;
    private final DependencyGraph graph;
    private final int[] order;
    private final LongUnaryOperator waitClock;
    private final LongUnaryOperator[] clocks;

    private PlanScheduler(List<Step> steps, ScheduleSettings settings) {
        this.steps = steps;
        this.settings = settings;
        this.graph = graph(steps);
        this.order = graph.topologicalOrder();
        this.waitClock = settings.workingTime().duringMillis();
        this.clocks = steps.stream().map(this::clock).toArray(LongUnaryOperator[]::new);
    }

    /**
     * The schedule of steps whose ids are unique and whose dependencies exist and form no cycle.
     *
     * @throws IllegalArgumentException if a dependency does not exist
     */
    public static Schedule schedule(List<Step> steps, ScheduleSettings settings) {
        return new PlanScheduler(steps, settings).schedule();
    }

    private static DependencyGraph graph(List<Step> steps) {
        Map<StepId, Integer> places = new HashMap<>(steps.size() * 2);
        for (int place = 0; place < steps.size(); place++) {
            places.put(steps.get(place).id(), place);
        }
        DependencyGraph.Builder builder = DependencyGraph.builder(steps.size());
        for (int place = 0; place < steps.size(); place++) {
            for (StepId dependency : steps.get(place).dependencies()) {
                Integer before = places.get(dependency);
                if (before == null) {
                    throw new IllegalArgumentException("no step " + dependency);
                }
                builder.edge(before, place);
            }
        }
        return builder.build();
    }

    private LongUnaryOperator clock(Step step) {
        boolean converted = settings.calendar() == Schedule.Calendar.WORKING && isWait(step);
        return converted ? waitClock : LongUnaryOperator.identity();
    }

    private static boolean isWait(Step step) {
        return estimate(step).clock() == Clock.ELAPSED;
    }

    private static Estimate estimate(Step step) {
        return step.estimate().orElse(NO_TIME);
    }

    private Schedule schedule() {
        long[] likely = durations(Estimate::likely);
        CriticalPathMethod path = CriticalPathMethod.of(graph, likely, order);
        int[] waves = Waves.of(graph, order);
        Optional<Simulation.Percentiles> percentiles =
                settings.simulated() ? Simulation.of(graph, order, distributions(), clocks) : Optional.empty();
        return new Schedule(
                timings(path, waves),
                Arrays.stream(Waves.grouped(waves)).map(this::ids).toList(),
                ids(path.criticalPath()),
                totalEffort(),
                makespan(Estimate::optimistic),
                span(path.makespan()),
                makespan(Estimate::pessimistic),
                percentiles.map(Simulation.Percentiles::p50).map(PlanScheduler::span),
                percentiles.map(Simulation.Percentiles::p90).map(PlanScheduler::span),
                settings.teamSize(),
                settings.teamSize().map(people -> span(TeamSchedule.duration(graph, likely, path, waits(), people))),
                settings.deadline(),
                settings.calendar(),
                settings.workingTime());
    }

    private Duration makespan(Function<Estimate, Duration> point) {
        return span(CriticalPathMethod.makespan(graph, durations(point), order));
    }

    private long[] durations(Function<Estimate, Duration> point) {
        long[] durations = new long[steps.size()];
        for (int place = 0; place < durations.length; place++) {
            durations[place] = clocks[place].applyAsLong(
                    point.apply(estimate(steps.get(place))).toMillis());
        }
        return durations;
    }

    private BetaPert[] distributions() {
        return steps.stream()
                .map(PlanScheduler::estimate)
                .map(PlanScheduler::distribution)
                .toArray(BetaPert[]::new);
    }

    private static BetaPert distribution(Estimate estimate) {
        return new BetaPert(
                estimate.optimistic().toMillis(),
                estimate.likely().toMillis(),
                estimate.pessimistic().toMillis());
    }

    private boolean[] waits() {
        boolean[] waits = new boolean[steps.size()];
        for (int place = 0; place < waits.length; place++) {
            waits[place] = isWait(steps.get(place));
        }
        return waits;
    }

    private Map<StepId, StepTiming> timings(CriticalPathMethod path, int[] waves) {
        Map<StepId, StepTiming> timings = new LinkedHashMap<>(steps.size() * 2);
        for (int place = 0; place < steps.size(); place++) {
            timings.put(
                    steps.get(place).id(),
                    new StepTiming(
                            waves[place],
                            path.isCritical(place),
                            span(path.earliestStart(place)),
                            span(path.latestStart(place))));
        }
        return Collections.unmodifiableMap(timings);
    }

    private Duration totalEffort() {
        long millis = steps.stream()
                .filter(step -> !isWait(step))
                .mapToLong(step -> estimate(step).likely().toMillis())
                .sum();
        return span(millis);
    }

    private List<StepId> ids(int[] places) {
        return Arrays.stream(places).mapToObj(place -> steps.get(place).id()).toList();
    }

    private static Duration span(long millis) {
        return Duration.ofMillis(millis);
    }
}
