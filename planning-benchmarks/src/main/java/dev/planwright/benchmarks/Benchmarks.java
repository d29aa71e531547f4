package dev.planwright.benchmarks;

import dev.planwright.benchmarks.process.StartUp;
import dev.planwright.benchmarks.process.Streams;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks and writes their table. */
public final class Benchmarks {
    private Benchmarks() {}

    /** Argument: the checkout, which holds the packaged program. */
    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        Path jar = root.resolve("planning-app/target/planwright.jar");
        Report report = new Report();
        report.add("Start of the command", "times hello-world", StartUp.measure(root));
        report.add("A plan of 12 steps by a model", "CPU, times relay", new Streams(jar, 50, 100, 100).measure());
        report.add("The same, as fast as it can", "CPU, times relay", new Streams(jar, 0, 2000, 8).measure());
        report.add("Inside", "", inside());
        report.writeTo(root.resolve("docs/benchmarks.md"));
    }

    private static List<Figure> inside() throws RunnerException {
        List<Figure> figures = new ArrayList<>();
        for (RunResult run : new Runner(new OptionsBuilder()
                        .include("dev\\.planwright\\.benchmarks\\..*")
                        .build())
                .run()) {
            Result<?> result = run.getPrimaryResult();
            String name = run.getParams().getBenchmark().replaceFirst(".*\\.([A-Z])", "$1");
            String parameters = run.getParams().getParamsKeys().stream()
                    .map(key -> ", " + run.getParams().getParam(key))
                    .reduce("", String::concat);
            String score = String.format(
                    Locale.ROOT, "%.1f ± %.1f %s", result.getScore(), result.getScoreError(), result.getScoreUnit());
            figures.add(new Figure("`" + name + "`" + parameters, score, ""));
        }
        return figures;
    }
}
