package dev.planwright.cli.batch;

import dev.planwright.cli.Console;
import dev.planwright.cli.command.ExitCode;
import dev.planwright.cli.command.Failure;
import dev.planwright.document.PlanDocument;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Plans many tasks, a line each, in memory that does not grow with their number. A line that cannot be planned is
 * answered with a problem and does not stop the others. For one run; its parts are called by many threads.
 */
final class Batch {
    private final Planner planner;
    private final PlanOptions options;
    private final PlanContext common;
    private final BatchOutput output;
    private final Console console;
    private final LongAdder unplanned = new LongAdder();
    private final Set<ExitCode> worst = Collections.synchronizedSet(EnumSet.noneOf(ExitCode.class));
    private final AtomicReference<@Nullable IOException> broken = new AtomicReference<>();

    Batch(Planner planner, PlanOptions options, PlanContext common, BatchOutput output, Console console) {
        this.planner = planner;
        this.options = options;
        this.common = common;
        this.output = output;
        this.console = console;
    }

    /** Answers the exit code: that every line has an answer is success, unless a provider or we are to blame. */
    int run(BufferedReader lines, int parallel) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(parallel);
        try {
            int total = hand(lines, workers, parallel);
            workers.shutdown();
            while (!workers.awaitTermination(1, TimeUnit.HOURS)) {
                // a batch may take as long as it takes
            }
            return summary(total);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlanningException(PlanningError.CANCELLED, "interrupted");
        } finally {
            workers.shutdownNow();
        }
    }

    /** Hands lines out until their end, and answers how many. */
    private int hand(BufferedReader lines, ExecutorService workers, int parallel)
            throws IOException, InterruptedException {
        // bounds how many lines wait in memory
        Semaphore places = new Semaphore(parallel * 2);
        Set<String> seen = new HashSet<>();
        int total = 0;
        int number = 0;
        for (String line = lines.readLine(); line != null && goesOn(); line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                BatchLine entry = BatchLine.read(line, number);
                if (isOpen(entry, seen)) {
                    total++;
                    places.acquire();
                    workers.execute(() -> answer(entry, places));
                }
            }
        }
        return total;
    }

    private boolean isOpen(BatchLine entry, Set<String> seen) {
        String key = entry.key();
        if (output.answered().contains(key)) {
            return false;
        }
        if (!seen.add(key)) {
            console.complain("planwright: line %d: the id %s was there before; skipped".formatted(entry.number(), key));
            return false;
        }
        return true;
    }

    private boolean goesOn() {
        return broken.get() == null && !output.isClosed();
    }

    private int summary(int total) throws IOException {
        IOException failure = broken.get();
        if (failure != null) {
            throw failure;
        }
        if (unplanned.sum() > 0) {
            console.complain(
                    "planwright: %d of %d tasks have no plan; their lines say why".formatted(unplanned.sum(), total));
        }
        if (worst.contains(ExitCode.OURS)) {
            return ExitCode.OURS.number();
        }
        return (worst.contains(ExitCode.PROVIDER) ? ExitCode.PROVIDER : ExitCode.DONE).number();
    }

    private void answer(BatchLine entry, Semaphore places) {
        try {
            if (goesOn()) {
                output.write(JsonOutput.compact(new ContextValue.Fields(answer(entry))));
            }
        } catch (IOException e) {
            broken.compareAndSet(null, e);
        } finally {
            places.release();
        }
    }

    private Map<String, ContextValue> answer(BatchLine entry) {
        Map<String, ContextValue> fields = entry.answer();
        try {
            planner.plan(entry.request(common, options), PlanListener.NONE)
                    .fold(
                            planned -> fields.put("plan", PlanDocument.of(planned.plan())),
                            needsInput -> refuse(Failure.of(needsInput), fields));
        } catch (PlanningException e) {
            refuse(Failure.of(e), fields);
        } catch (RuntimeException e) {
            Failure failure = Failure.of(e);
            failure.tell(console, false);
            refuse(failure, fields);
        }
        return fields;
    }

    private @Nullable ContextValue refuse(Failure failure, Map<String, ContextValue> fields) {
        unplanned.increment();
        worst.add(failure.code());
        return fields.put("error", failure.problem());
    }
}
