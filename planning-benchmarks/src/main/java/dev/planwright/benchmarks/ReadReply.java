package dev.planwright.benchmarks;

import dev.planwright.benchmarks.wire.ScriptedPlan;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Attempt;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.llm.internal.reply.PlanReply;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Reads a model's answer token by token and makes typed steps of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReadReply {
    private static final PlanReply.Terms TERMS = new PlanReply.Terms(
            "openai:scripted",
            "Upgrade PostgreSQL 12 to 15",
            false,
            List.of(),
            false,
            Optional.empty(),
            WorkingTime.DEFAULT,
            60);

    private final List<String> tokens = ScriptedPlan.tokens();

    /** One whole answer. */
    @Benchmark
    public void wholeAnswer(Blackhole blackhole) {
        PlanReply reply = new PlanReply(TERMS, new Swallow(blackhole));
        tokens.forEach(reply::feed);
        blackhole.consume(reply.isWhole());
    }

    private record Swallow(Blackhole blackhole) implements DraftListener {
        @Override
        public void onHead(String title, String description) {
            blackhole.consume(title);
        }

        @Override
        public void onStep(StepDraft step) {
            blackhole.consume(step);
        }

        @Override
        public void onNote(Finding note) {
            blackhole.consume(note);
        }

        @Override
        public void onAttempt(Attempt attempt) {
            throw new IllegalStateException("no model is asked");
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
