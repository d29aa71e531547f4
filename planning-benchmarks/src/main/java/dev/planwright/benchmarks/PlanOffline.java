package dev.planwright.benchmarks;

import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.engine.PlanningEngine;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Finds and fills a bundled playbook, in a program that runs already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PlanOffline {
    private static final String TASK = "Deploy a new microservice to production";

    private PlanningEngine engine = PlanningEngine.offline();

    /** Reads the playbooks. */
    @Setup
    public void open() {
        engine = PlanningEngine.offline();
        engine.playbooks().search(TASK, 1);
    }

    /** The five playbooks that fit best. */
    @Benchmark
    public Object search() {
        return engine.playbooks().search(TASK, 5);
    }

    /** A whole plan: found, filled, checked, scheduled and simulated. */
    @Benchmark
    public Object plan() {
        return engine.planner().plan(PlanRequest.of(TASK), PlanListener.NONE);
    }
}
